import { page, sheets, type Orientation } from "../page-geometry.ts";
import type { Section } from "../section-plan.ts";

/** Ids of the relationships of a section's headers and footers, the odd side first; no headers without a marking. */
export interface Furniture {
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

const sides = ["default", "even"] as const;

/** The `w:sectPr` of the section at a place of the document, from 0: paper, margins, lines and furniture (GB/T 9704 §5). */
export function sectionXml(
  { orientation, numbering }: Pick<Section, "orientation" | "numbering">,
  place: number,
  { headers, footers }: Furniture,
): string {
  const { width, height } = page;
  const [w, h] = orientation === "landscape" ? [height, width] : [width, height];
  // The first section begins with 1 by itself.
  const start = numbering === "begins" && place > 0 ? ` w:start="1"` : "";
  return (
    `<w:sectPr>${references("header", headers)}${references("footer", footers)}` +
    `<w:pgSz w:w="${w}" w:h="${h}" w:orient="${orientation}"/>${marginXml(orientation)}<w:pgNumType${start}/>` +
    `${gridXml(orientation)}</w:sectPr>`
  );
}

/**
 * 22 lines on portrait pages. Landscape ones hold tables and exact lines: there a grid would only take from LibreOffice the room
 * below the last whole line, and a table that ends in it would be followed by an empty page.
 */
function gridXml(orientation: Orientation): string {
  const type = orientation === "portrait" ? "lines" : "default";
  return `<w:docGrid w:type="${type}" w:linePitch="${page.linePitch}"/>`;
}

function references(kind: "header" | "footer", ids: readonly string[]): string {
  return ids.map((id, index) => `<w:${kind}Reference w:type="${sides[index] ?? "default"}" r:id="${id}"/>`).join("");
}

/** On landscape pages head and foot stand at the narrow margins, and the foot holds nothing but its text box. */
function marginXml(orientation: Orientation): string {
  const { top, right, bottom, left } = sheets[orientation];
  const { header, footer } = orientation === "portrait" ? page : { header: 851, footer: 567 };
  return (
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" ` +
    `w:header="${header}" w:footer="${footer}" w:gutter="0"/>`
  );
}
