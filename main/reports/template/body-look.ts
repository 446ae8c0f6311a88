import { changedProperties } from "../../inspect/repair/properties-xml.ts";
import { child, descendants, elementsOf, type XmlElement } from "../../inspect/xml/element.ts";
import { xmlText } from "../word/xml-text.ts";
import type { MarkedParagraph } from "./scan-part.ts";
import type { StylePlan } from "./style-plan.ts";

/** How an office wants text to look: as the paragraph in which the placeholder stands. */
export interface BodyLook {
  /** A whole `w:pPr`. */
  readonly paragraph: string;
  /** A whole `w:rPr` for words, bold or raised where our text is. */
  readonly run: (ours: string) => string;
}

/** Settings of a placeholder's paragraph that are about its place, not its look. */
const placeSettings: ReadonlySet<string> = new Set([
  "w:sectPr",
  "w:rPr",
  "w:pPrChange",
  "w:numPr",
  "w:framePr",
  "w:pageBreakBefore",
  "w:keepNext",
]);
const shapes: ReadonlySet<string> = new Set(["w:ind", "w:spacing", "w:jc"]);
const faces: ReadonlySet<string> = new Set(["w:rFonts", "w:sz", "w:rStyle"]);

/** The look of a placeholder that someone has given one; null for a plain paragraph or a heading, where ours holds. */
export function bodyLook({ element, part, pieces }: MarkedParagraph, plan: StylePlan): BodyLook | null {
  const settings = child(element, "w:pPr");
  const run = runOf(element, pieces[0]?.element);
  const properties = child(run, "w:rPr");
  const styleId = child(settings, "w:pStyle")?.attributes["w:val"];
  if (styleId !== undefined && /^(?:heading|title|subtitle|标题)/u.test(plan.nameOf(styleId))) return null;
  const isStyled = styleId !== undefined && styleId !== plan.defaultId;
  const isShaped = elementsOf(settings).some(({ name }) => shapes.has(name));
  const isFaced = elementsOf(properties).some(({ name }) => faces.has(name));
  if (!isStyled && !isShaped && !isFaced) return null;
  const kept = elementsOf(settings).filter(({ name }) => !placeSettings.has(name));
  return {
    paragraph: `<w:pPr>${kept.map(({ start, end }) => part.text.slice(start, end)).join("")}</w:pPr>`,
    run: (ours) => runLook(properties, part.text, ours),
  };
}

function runOf(paragraph: XmlElement, piece: XmlElement | undefined): XmlElement | undefined {
  if (piece === undefined) return undefined;
  return descendants(paragraph, "w:r").find(({ start, end }) => start <= piece.start && piece.end <= end);
}

function runLook(properties: XmlElement | undefined, part: string, ours: string): string {
  const on = (name: string) => ours.includes(`<w:${name}/>`);
  return changedProperties("rPr", properties, part, {
    ...(ours.includes("w:hint") ? { rFonts: { hint: "eastAsia" } } : {}),
    b: on("b") ? {} : null,
    bCs: on("bCs") ? {} : null,
    // Placeholders are often marked so that they are found.
    highlight: null,
    vertAlign: ours.includes("superscript") ? { val: "superscript" } : null,
  });
}

const styledParagraph = /<w:p><w:pPr><w:pStyle w:val="([^"]*)"\/>[^]*?<\/w:pPr>([^]*?<\/w:p>)/g;
const wordRun = /<w:r>(?:<w:rPr>([^]*?)<\/w:rPr>)?(?=<w:(?:t|fldChar|instrText)[ >])/g;

/** Our body text, which has the style of that id, in the office's look; headings, tables, captions and marks of notes stay as they are. */
export function withBodyLook(xml: string, look: BodyLook | null, bodyId: string): string {
  if (look === null) return xml;
  const bodyIdInXml = xmlText(bodyId);
  return xml.replaceAll(styledParagraph, (whole, id: string, content: string) => {
    if (id !== bodyIdInXml) return whole;
    const words = content.replaceAll(wordRun, (_run, ours: string | undefined) => `<w:r>${look.run(ours ?? "")}`);
    return `<w:p>${look.paragraph}${words}`;
  });
}
