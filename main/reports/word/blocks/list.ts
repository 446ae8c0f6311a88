import type { ListBlock } from "../../../../shared/domain/report.ts";
import { listInstance } from "../numbering.ts";
import { paragraphXml } from "../paragraph.ts";
import { runsXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";

/** Points as paragraphs whose numbers or dots Word counts itself; each numbered list begins with 1. */
export function listXml({ isNumbered, items }: ListBlock, writing: Writing): string {
  const [name, properties] = isNumbered ? [style.listNumbered, countedXml(writing.nextList())] : [style.listDotted, ""];
  return items.map((runs) => paragraphXml(name, runsXml(runs, writing), properties)).join("");
}

function countedXml(place: number): string {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${listInstance(place)}"/></w:numPr>`;
}
