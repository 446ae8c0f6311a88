import { child, childrenNamed, valueOf, type XmlElement } from "../../inspect/xml/element.ts";
import { parseTree } from "../../inspect/xml/parse-xml.ts";
import { runFonts } from "../word/fonts.ts";
import { characterSpacing } from "../word/page-geometry.ts";
import { exactLine } from "../word/paragraph-style.ts";
import { size, style } from "../word/style-names.ts";
import { stylesXml } from "../word/styles.ts";
import { xmlText } from "../word/xml-text.ts";

/** How our styles come into an office's file. */
export interface StylePlan {
  /** The id under which one of our styles is used there. */
  readonly idOf: (ours: string) => string;
  /** Whether paragraphs of one of our styles are numbered there by themselves. */
  readonly isNumbered: (ours: string) => boolean;
  /** Id of the style of paragraphs that name none; null when the file has none. */
  readonly defaultId: string | null;
  /** Name of a style of the file in lower case. */
  readonly nameOf: (id: string) => string;
  /** The `w:style` elements that have to be added for what `idOf` was asked for. */
  readonly added: () => string;
}

interface Style {
  readonly id: string;
  readonly key: string;
  readonly basedOn: string | undefined;
  readonly isNumbered: boolean;
  readonly isDefault: boolean;
  readonly xml: string;
}

const baseId = "HezuoBase";
const baseName = "合作年报基准";
/** All that our styles take from the defaults of our own file: the office's may say something else. */
const baseXml =
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${baseId}"><w:name w:val="${baseName}"/><w:semiHidden/>` +
  `<w:pPr><w:widowControl w:val="0"/>${exactLine}<w:jc w:val="both"/></w:pPr>` +
  `<w:rPr>${runFonts("fangSong")}<w:spacing w:val="${characterSpacing}"/><w:sz w:val="${size.three}"/><w:szCs w:val="${size.three}"/></w:rPr></w:style>`;

/**
 * Where the office's file has a style of the same name (heading 1, caption …), that one is used and stays as it is. Others
 * are added, standing on a base of their own and without automatic numbers, so that nothing else in the file changes.
 */
export function planStyles(officeStyles: XmlElement): StylePlan {
  const office = childrenNamed(officeStyles, "w:style").map((element) => read(element, ""));
  const ownText = stylesXml({ hasShortContents: false }).replace("</w:styles>", `${baseXml}</w:styles>`);
  const own = childrenNamed(parseTree(ownText), "w:style").map((element) => read(element, ownText));
  const officeByKey = new Map(office.map((one) => [one.key, one]));
  const officeById = new Map(office.map((one) => [one.id, one]));
  const ownById = new Map(own.map((one) => [one.id, one]));
  const needed = new Map<string, string>();

  const idOf = (ours: string): string => {
    const found = ownById.get(ours === style.plain ? baseId : ours);
    if (found === undefined) return ours;
    const same = officeByKey.get(found.key);
    if (same !== undefined) return same.id;
    if (!needed.has(found.id)) {
      needed.set(found.id, freeId(found.id, officeById));
      if (found.basedOn !== undefined) idOf(found.basedOn);
    }
    return needed.get(found.id) ?? found.id;
  };
  return {
    idOf,
    isNumbered: (ours) => {
      const same = officeByKey.get(ownById.get(ours)?.key ?? "");
      return same !== undefined && countsItself(same, officeById);
    },
    defaultId: office.find(({ isDefault, key }) => isDefault && key.startsWith("paragraph:"))?.id ?? null,
    nameOf: (id) => officeById.get(id)?.key.slice("paragraph:".length) ?? "",
    added: () => [...needed].map(([ours, id]) => addedXml(ownById.get(ours), id, idOf)).join(""),
  };
}

function read(element: XmlElement, text: string): Style {
  const { attributes } = element;
  const id = attributes["w:styleId"] ?? "";
  const name = (valueOf(element, "w:name") ?? id).toLowerCase();
  const list = valueOf(child(child(element, "w:pPr"), "w:numPr"), "w:numId");
  return {
    id,
    key: `${attributes["w:type"] ?? "paragraph"}:${name}`,
    basedOn: valueOf(element, "w:basedOn"),
    isNumbered: list !== undefined && list !== "0",
    isDefault: attributes["w:default"] === "1" || attributes["w:default"] === "true",
    xml: text.slice(element.start, element.end),
  };
}

const deepest = 30;

function countsItself(given: Style, byId: ReadonlyMap<string, Style>): boolean {
  let found: Style | undefined = given;
  for (let depth = 0; found !== undefined && depth < deepest; depth += 1) {
    if (found.isNumbered) return true;
    found = found.basedOn === undefined ? undefined : byId.get(found.basedOn);
  }
  return false;
}

function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}${count}`;
  return id;
}

/** Our style under its id there; numbers are typed in the text instead, and what follows a paragraph is Word's own choice. */
function addedXml(ours: Style | undefined, id: string, idOf: (ours: string) => string): string {
  if (ours === undefined) return "";
  return ours.xml
    .replace(/ w:default="1"/, "")
    .replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`)
    .replace(/<w:basedOn w:val="([^"]*)"\/>/, (_, parent: string) => `<w:basedOn w:val="${xmlText(idOf(parent))}"/>`)
    .replace(/<w:next w:val="[^"]*"\/>/, "")
    .replace(/<w:numPr>.*?<\/w:numPr>/, "");
}

/** Every style that a piece of our XML names, under its id in the office's file. */
export function withStyles(xml: string, plan: StylePlan): string {
  return xml.replaceAll(
    /<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"\/>/g,
    (_, kind: string, ours: string) => `<w:${kind} w:val="${xmlText(plan.idOf(ours))}"/>`,
  );
}
