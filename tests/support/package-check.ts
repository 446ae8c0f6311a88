import { attribute, relationshipsOf, type DocxPackage } from "./docx-package.ts";

/** What ties the parts of a Word file together: relationships, content types, unique drawings. Empty when all is well. */
export function packageFindings(docx: DocxPackage): readonly string[] {
  return [...relationshipFindings(docx), ...contentTypeFindings(docx), ...drawingFindings(docx)];
}

function relationshipFindings(docx: DocxPackage): string[] {
  return docx.names.flatMap((part) => {
    const relationships = relationshipsOf(docx, part);
    const missing = relationships.filter(({ external, target }) => !external && !docx.names.includes(target));
    const used = usedRelationships(docx, part);
    const unknown = used.filter((id) => !relationships.some((relationship) => relationship.id === id));
    return [
      ...missing.map(({ id, target }) => `${part}: ${id} leads to ${target}, which is missing`),
      ...unknown.map((id) => `${part}: uses the relationship ${id}, which it does not have`),
    ];
  });
}

function usedRelationships(docx: DocxPackage, part: string): string[] {
  if (!part.endsWith(".xml") || part === "[Content_Types].xml") return [];
  return [...docx.text(part).matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)].map(([, id = ""]) => id);
}

function contentTypeFindings(docx: DocxPackage): string[] {
  const types = docx.text("[Content_Types].xml");
  const tags = [...types.matchAll(/<(?:Default|Override) ([^>]*)\/>/g)].map(([, tag = ""]) => tag);
  const endings = new Set(tags.map((tag) => attribute(tag, "Extension").toLowerCase()));
  const parts = tags.map((tag) => attribute(tag, "PartName")).filter(Boolean);
  const undeclared = docx.names.filter(
    (name) =>
      name !== "[Content_Types].xml" &&
      !parts.includes(`/${name}`) &&
      !endings.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase()),
  );
  const absent = parts.filter((part) => !docx.names.includes(part.slice(1)));
  return [
    ...undeclared.map((name) => `${name} has no content type`),
    ...absent.map((part) => `${part} has a content type but does not exist`),
  ];
}

/** Word reports unreadable content when two drawings share an id, also across headers and footers. */
function drawingFindings(docx: DocxPackage): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const parts = docx.names.filter((name) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name));
  for (const part of parts) {
    for (const [tag] of docx.text(part).matchAll(/<wp:docPr [^>]*>/g)) {
      const id = attribute(tag, "id");
      if (seen.has(id)) found.push(`${part}: the drawing id ${id} is taken twice`);
      if (!/[\u4e00-\u9fff]/.test(attribute(tag, "descr")))
        found.push(`${part}: drawing ${id} has no Chinese description`);
      seen.add(id);
    }
  }
  return found;
}
