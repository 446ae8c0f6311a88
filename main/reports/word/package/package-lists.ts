/** A part that the text of a document leads to. */
export interface DocumentPart {
  /** Last word of its relationship's type. */
  readonly kind: string;
  /** Path below `word/`. */
  readonly target: string;
}

const declaration = `<?xml version="1.0" encoding="UTF-8"?>`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const lists = "http://schemas.openxmlformats.org/package/2006";
const documents = "application/vnd.openxmlformats-officedocument";

const byEnding: Readonly<Record<string, string>> = {
  png: "image/png",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  bmp: "image/bmp",
  gif: "image/gif",
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  xlsx: `${documents}.spreadsheetml.sheet`,
};

/** Parts of other types than those of WordprocessingML, which are named after their kinds. */
const ofOtherTypes: Readonly<Record<string, string>> = {
  theme: `${documents}.theme+xml`,
  chart: `${documents}.drawingml.chart+xml`,
};

/** `[Content_Types].xml` of a document with these parts; `hasMark` where it has properties of its own. */
export function contentTypesXml(parts: readonly DocumentPart[], hasMark: boolean): string {
  const endings = Object.entries(byEnding).map(
    ([ending, type]) => `<Default ContentType="${type}" Extension="${ending}"/>`,
  );
  const typeOf = (kind: string) => ofOtherTypes[kind] ?? `${documents}.wordprocessingml.${kind}+xml`;
  const all = [
    ["/word/document.xml", `${documents}.wordprocessingml.document.main+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", `${documents}.extended-properties+xml`],
    ...(hasMark ? [["/docProps/custom.xml", `${documents}.custom-properties+xml`]] : []),
    ...parts.map(({ kind, target }) => [`/word/${target}`, typeOf(kind)]),
  ];
  const names = all.map(([name, type]) => `<Override ContentType="${type}" PartName="${name}"/>`);
  return `${declaration}<Types xmlns="${lists}/content-types">${endings.join("")}${names.join("")}</Types>`;
}

/** `_rels/.rels`: the document and what describes it. */
export function packageRelationshipsXml(hasMark: boolean): string {
  return relationshipsXml([
    [`${office}/officeDocument`, "word/document.xml"],
    [`${lists}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${office}/extended-properties`, "docProps/app.xml"],
    ...(hasMark ? [[`${office}/custom-properties`, "docProps/custom.xml"] as const] : []),
  ]);
}

/** `word/_rels/document.xml.rels`; the id of the part at a place is that of `relationshipId`. */
export function documentRelationshipsXml(parts: readonly DocumentPart[]): string {
  return relationshipsXml(parts.map(({ kind, target }) => [`${office}/${kind}`, target]));
}

/** Ids count from 1 in the order of the list. */
export const relationshipId = (place: number) => `rId${place + 1}`;

function relationshipsXml(links: readonly (readonly [type: string, target: string])[]): string {
  const all = links.map(
    ([type, target], place) => `<Relationship Id="${relationshipId(place)}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${lists}/relationships">${all.join("")}</Relationships>`;
}
