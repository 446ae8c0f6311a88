import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import { style } from "../style-names.ts";
import { closeMargins, denseMargins, hair, marginAbove, tableCharacter, tableMargins } from "./table-measures.ts";

/** Styles and measures of a table's text. */
export interface TableLook {
  readonly head: string;
  readonly text: Readonly<Record<"left" | "center" | "right", string>>;
  readonly total: Readonly<Record<"left" | "center" | "right", string>>;
  /** For the line that opens a group of rows. */
  readonly group: Readonly<Record<"left" | "center" | "right", string>>;
  /** Size of a character and the room that the margins of a cell take, in twips. */
  readonly character: number;
  readonly cellMargins: number;
  /** `w:tblCellMar` where it differs from the style's. */
  readonly margins: string;
}

const usual: TableLook = {
  head: style.tableHead,
  text: style.tableText,
  total: style.tableTotal,
  group: style.tableGroup,
  character: tableCharacter,
  cellMargins: tableMargins,
  margins: "",
};

/** All four: without those above and below LibreOffice sets the words against the lines of the table. */
const marginsXml = (side: number) => {
  const margins = { top: marginAbove, left: side, bottom: marginAbove, right: side };
  const written = Object.entries(margins).map(([name, width]) => `<w:${name} w:w="${width}" w:type="dxa"/>`);
  return `<w:tblCellMar>${written.join("")}</w:tblCellMar>`;
};

const close: TableLook = { ...usual, cellMargins: 2 * closeMargins + hair, margins: marginsXml(closeMargins) };

const dense: TableLook = {
  head: style.dense.head,
  text: style.dense,
  total: style.dense,
  group: style.dense,
  character: 130,
  cellMargins: 2 * denseMargins + hair,
  margins: marginsXml(denseMargins),
};

/** In so many columns the margins of the cells would take a tenth of the page. */
const manyColumns = 7;

/** 五号 while the columns hold three characters of it on average, otherwise 小六 in narrow cells. */
export function tableLook({ columns }: TableBlock, width: number): TableLook {
  if (width / Math.max(1, columns.length) < 3 * tableCharacter + tableMargins) return dense;
  return columns.length < manyColumns ? usual : close;
}
