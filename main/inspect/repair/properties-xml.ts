import { elementsOf, type XmlElement } from "../xml/element.ts";

/** Attributes of a child to be set, or removed (null), by their names without prefix; null removes the child. */
export type ChildChanges = Readonly<Record<string, Readonly<Record<string, string | null>> | null>>;

/** Order in which the schema wants the children of each kind of properties (ISO/IEC 29500-1, CT_PPr, CT_RPr, CT_SectPr, CT_TrPr). */
const orders = {
  pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  rPr: "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
  trPr: "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange",
} as const;

export type PropertiesKind = keyof typeof orders;

/** The element's text with some children changed; everything else in it stays letter by letter. Null makes a new one. */
export function changedProperties(
  kind: PropertiesKind,
  element: XmlElement | undefined,
  part: string,
  changes: ChildChanges,
): string {
  const order: readonly string[] = orders[kind].split(" ");
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const children = elementsOf(element).map((child) => ({
    name: localName(child),
    xml: changedChild(child, part, changes),
  }));
  const present = new Set(children.map(({ name }) => name));
  for (const [name, attributes] of Object.entries(changes)) {
    if (attributes === null || present.has(name)) continue;
    const before = children.findIndex((child) => place(child.name) > place(name));
    children.splice(before < 0 ? children.length : before, 0, { name, xml: elementXml(name, attributes) });
  }
  const opening = element === undefined ? `<w:${kind}>` : openTag(part.slice(element.start, element.contentStart));
  return `${opening}${children.map(({ xml }) => xml).join("")}</w:${kind}>`;
}

function localName({ name }: XmlElement): string {
  return name.startsWith("w:") ? name.slice(2) : name;
}

/** `<w:rPr/>` as `<w:rPr>`. */
function openTag(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}

function changedChild(child: XmlElement, part: string, changes: ChildChanges): string {
  const change = changes[localName(child)];
  if (change === undefined) return part.slice(child.start, child.end);
  if (change === null) return "";
  const attributes = new Map(Object.entries(child.attributes));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) attributes.delete(`w:${name}`);
    else attributes.set(`w:${name}`, value);
  }
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const content = part.slice(child.contentStart, child.contentEnd);
  return content === "" ? `<${child.name}${written}/>` : `<${child.name}${written}>${content}</${child.name}>`;
}

function elementXml(name: string, attributes: Readonly<Record<string, string | null>>): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null ? [] : [` w:${attribute}="${escaped(value)}"`],
  );
  return `<w:${name}${written.join("")}/>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
};

/** Text as XML writes it, in elements and attributes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"\n\t\r]/g, (character) => entities[character] ?? character);
}
