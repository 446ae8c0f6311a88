import type { ReadCell, ReadParagraph, ReadRow, ReadTable } from "../../../shared/domain/inspect/read-document.ts";
import {
  child,
  childrenNamed,
  elementsOf,
  numberOf,
  switchOf,
  valueOf,
  type MaybeElement,
  type XmlElement,
} from "../xml/element.ts";
import { readParagraph } from "./read-paragraph.ts";
import type { PartReading, Standpoint } from "./reading.ts";

/** A table while its rows are read one by one. */
export interface GrowingTable {
  readonly at: number;
  readonly rows: ReadRow[];
  style: string | undefined;
  width: ReadTable["width"];
  gridWidth: number;
}

export function startTable(at: number): GrowingTable {
  return { at, rows: [], style: undefined, width: { kind: "auto", value: 0 }, gridWidth: 0 };
}

export function readTableProperties(table: GrowingTable, properties: XmlElement): void {
  const width = child(properties, "w:tblW")?.attributes ?? {};
  table.style = valueOf(properties, "w:tblStyle");
  table.width = widthOf(width["w:type"], width["w:w"]);
}

/** Strict files write 50% where transitional ones write 2500 fiftieths of a percent. */
function widthOf(kind: string | undefined, value: string | undefined): ReadTable["width"] {
  if (kind === "pct" || value?.endsWith("%")) return { kind: "pct", value: Number.parseFloat(value ?? "") || 0 };
  const length = numberOf(value) ?? 0;
  return kind === "auto" || kind === "nil" || length === 0
    ? { kind: "auto", value: 0 }
    : { kind: "dxa", value: length };
}

export function readTableGrid(table: GrowingTable, grid: XmlElement): void {
  table.gridWidth = childrenNamed(grid, "w:gridCol").reduce(
    (sum, { attributes }) => sum + (numberOf(attributes["w:w"]) ?? 0),
    0,
  );
}

/** One row; null for a row that a tracked change has deleted. */
export function readRow(reading: PartReading, row: XmlElement, where: Standpoint): ReadRow | null {
  const properties = child(row, "w:trPr");
  if (child(properties, "w:del") !== undefined) return null;
  reading.watcher?.row(reading, row);
  return {
    at: row.start,
    repeats: switchOf(properties, "w:tblHeader") ?? false,
    staysWhole: switchOf(properties, "w:cantSplit") ?? false,
    cells: cellsOf(row).map((cell) => readCell(reading, cell, where)),
  };
}

function readCell(reading: PartReading, cell: XmlElement, where: Standpoint): ReadCell {
  return {
    width: numberOf(child(child(cell, "w:tcPr"), "w:tcW")?.attributes["w:w"]) ?? 0,
    paragraphs: paragraphsIn(reading, cell, where),
  };
}

/** Cells may stand in content controls. */
function cellsOf(element: MaybeElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((inner) => {
    if (inner.name === "w:tc") return [inner];
    return inner.name === "w:sdt" || inner.name === "w:sdtContent" || inner.name === "w:customXml"
      ? cellsOf(inner)
      : [];
  });
}

/** The paragraphs of a cell, those of tables in it included. */
export function paragraphsIn(reading: PartReading, element: XmlElement, where: Standpoint): readonly ReadParagraph[] {
  return elementsOf(element).flatMap((inner): readonly ReadParagraph[] => {
    if (inner.name === "w:p") return [readParagraph(reading, inner, where)];
    return inner.name.endsWith("Pr") || inner.name === "mc:Fallback" ? [] : paragraphsIn(reading, inner, where);
  });
}
