const hash = /"([0-9a-f]{32})"/g;

/** The place of the one block in which two outlines differ; empty when they differ in more, or in anything else. */
export function touchedPlace(before: string, after: string): string {
  if (before.replaceAll(hash, "") !== after.replaceAll(hash, "")) return "";
  const [old, fresh] = [hashesOf(before), hashesOf(after)];
  const differing = fresh.flatMap((one, place) => (one === old[place] ? [] : [place]));
  return differing.length === 1 && old.length === fresh.length ? `${differing[0]}` : "";
}

function hashesOf(outline: string): (string | undefined)[] {
  return Array.from(outline.matchAll(hash), ([, found]) => found);
}
