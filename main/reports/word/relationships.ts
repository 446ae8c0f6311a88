/** One `.rels` part with the part it belongs to, ids renamed in the order in which they stand. */
export interface RenamedPart {
  readonly owner: string;
  readonly relationships: string;
}

const idPattern = /\bId="([^"]+)"/g;
const usePattern = /\b(r:(?:id|embed|link|pict|dm|lo|qs|cs))="([^"]+)"/g;

/**
 * Gives the relationships of a part the ids rId1, rId2 … in the order of its `.rels`, in which docx writes them by
 * chance: without it, equal reports would have unequal bytes.
 */
export function renameRelationships({ owner, relationships }: RenamedPart): RenamedPart {
  const names = new Map<string, string>();
  for (const [, id = ""] of relationships.matchAll(idPattern)) names.set(id, `rId${names.size + 1}`);
  return {
    relationships: relationships.replaceAll(idPattern, (_, id: string) => `Id="${names.get(id) ?? id}"`),
    owner: owner.replaceAll(usePattern, (_, name: string, id: string) => `${name}="${names.get(id) ?? id}"`),
  };
}

/** Path of the `.rels` part of a part: `word/document.xml` has `word/_rels/document.xml.rels`. */
export function relationshipsPath(part: string): string {
  const folder = part.lastIndexOf("/") + 1;
  return `${part.slice(0, folder)}_rels/${part.slice(folder)}.rels`;
}
