import { noAdditions, type Additions } from "./additions.ts";
import { withChildren } from "./package-lists.ts";

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

/** Our notes behind those of the office's file, or in a part of their own; `own` is our whole footnotes part. */
export function withNotes(
  written: { readonly path: string; readonly text: string } | null,
  own: string,
  firstId: number,
  prefix: string,
): Additions {
  if (written === null) {
    const path = `word/${prefix}-footnotes.xml`;
    return {
      ...noAdditions,
      texts: new Map([[path, own]]),
      relationships: [{ id: `${prefix}Notes`, type: "footnotes", target: path }],
      types: new Map([[path, type]]),
    };
  }
  // Only notes match: the separators of the file stay, ours do not come in.
  const ours = [...own.matchAll(/<w:footnote w:id="(\d+)">.*?<\/w:footnote>/gs)].map(([xml, id]) =>
    xml.replace(/w:id="\d+"/, `w:id="${Number(id) + firstId}"`),
  );
  return { ...noAdditions, texts: new Map([[written.path, withChildren(written.text, ours)]]) };
}
