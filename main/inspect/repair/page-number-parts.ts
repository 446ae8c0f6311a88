import { posix } from "node:path";
import type { PageNumbersEdit } from "../../../shared/domain/inspect/edit.ts";
import { withRelationships, withTypes } from "../../reports/template/package-lists.ts";
import type { WordPackage } from "../package/open-package.ts";
import { relationshipsPath } from "../package/relationships.ts";
import { childrenNamed, elementsOf, type XmlElement } from "../xml/element.ts";
import { parseTree } from "../xml/parse-xml.ts";
import { escaped } from "./properties-xml.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const footerType = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
const typesPath = "[Content_Types].xml";

/** Ids of the two footers; nothing else in the package has them. */
export const footerIds = { default: "hezuoFooterOdd", even: "hezuoFooterEven" } as const;

/** The parts of new page numbers: two footers, and the lists and settings that lead to them. */
export async function pageNumberParts(
  file: WordPackage,
  { font, size }: PageNumbersEdit,
): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(file.main);
  const [odd, even] = [`${folder}/hezuo-footer-odd.xml`, `${folder}/hezuo-footer-even.xml`];
  const list = relationshipsPath(file.main);
  const settings = (await file.relationships(file.main)).find(({ type }) => type === "settings")?.target ?? "";
  const settingsText = await file.text(settings);
  const isThere = file.entry(odd) !== undefined;
  const types = new Map([odd, even].map((path) => [path, footerType]));
  const added = [
    { id: footerIds.default, type: "footer", target: odd },
    { id: footerIds.even, type: "footer", target: even },
  ];
  return new Map([
    [odd, footerXml("right", font, size)],
    [even, footerXml("left", font, size)],
    ...(isThere
      ? []
      : [
          [list, withRelationships(await file.text(list), file.main, added)] as const,
          [typesPath, withTypes((await file.text(typesPath)) ?? "", types, new Map())] as const,
        ]),
    ...(settingsText === null ? [] : [[settings, withEvenAndOdd(settingsText)] as const]),
  ]);
}

/** — 1 —, one character in from the edge. */
function footerXml(side: "left" | "right", font: string, size: number): string {
  const name = escaped(font);
  const look = `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:b w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const run = (content: string) => `<w:r>${look}${content}</w:r>`;
  const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`);
  const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
  const field = `${mark("begin")}${run(`<w:instrText xml:space="preserve"> PAGE </w:instrText>`)}${mark("separate")}${text("1")}${mark("end")}`;
  const layout =
    `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>` +
    `<w:ind w:${side}="${size * 10}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:ftr xmlns:w="${word}"><w:p><w:pPr>${layout}</w:pPr>${text("— ")}${field}${text(" —")}</w:p></w:ftr>`
  );
}

/** A `w:sectPr` that shows the new footers. */
export function withPageNumbers(section: string): string {
  const kept = section.replaceAll(/<w:footerReference\b[^>]*?\/>/g, (own) => (/w:type="first"/.test(own) ? own : ""));
  return withReferences(kept, [
    reference("footer", "default", footerIds.default),
    reference("footer", "even", footerIds.even),
  ]);
}

/**
 * A `w:sectPr` that shows on even pages what it shows on odd ones, as it did before even pages had headers and footers of their
 * own. What it had for even pages, and never showed, goes.
 */
export function withSameOnEven(section: string, properties: XmlElement, kinds: readonly FurnitureKind[]): string {
  const references = kinds.flatMap((kind) => {
    const own = childrenNamed(properties, `w:${kind}Reference`);
    const id = own.find(({ attributes }) => (attributes["w:type"] ?? "default") === "default")?.attributes["r:id"];
    return id === undefined ? [] : [reference(kind, "even", id)];
  });
  const kept = kinds.reduce(
    (text, kind) => text.replaceAll(new RegExp(`<w:${kind}Reference\\b[^>]*?w:type="even"[^>]*?/>`, "g"), ""),
    section,
  );
  return withReferences(kept, references);
}

export type FurnitureKind = "header" | "footer";

function withReferences(section: string, references: readonly string[]): string {
  return section.replace(/^<w:sectPr\b[^>]*>/, (opening) => opening + references.join(""));
}

function reference(kind: FurnitureKind, type: string, id: string): string {
  return `<w:${kind}Reference xmlns:r="${relations}" w:type="${type}" r:id="${escaped(id)}"/>`;
}

/** What the schema wants before `w:evenAndOddHeaders` (ISO/IEC 29500-1 §17.15.1). */
const before = new Set(
  (
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape " +
    "printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts " +
    "saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop " +
    "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles " +
    "stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves " +
    "doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation " +
    "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle"
  )
    .split(" ")
    .map((name) => `w:${name}`),
);

function withEvenAndOdd(settings: string): string {
  const root = parseTree(settings);
  const own = childrenNamed(root, "w:evenAndOddHeaders")[0];
  const on = "<w:evenAndOddHeaders/>";
  if (own !== undefined) return settings.slice(0, own.start) + on + settings.slice(own.end);
  if (root.contentStart === root.end) {
    const tag = settings.slice(root.start, root.end).replace(/\s*\/>$/, ">");
    return `${settings.slice(0, root.start)}${tag}${on}</${root.name}>${settings.slice(root.end)}`;
  }
  const at = elementsOf(root).find(({ name }) => !before.has(name))?.start ?? root.contentEnd;
  return settings.slice(0, at) + on + settings.slice(at);
}
