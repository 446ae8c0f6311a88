import type { ReadBlock } from "../../../shared/domain/inspect/read-document.ts";
import { child, type XmlElement } from "../xml/element.ts";
import type { XmlReader } from "../xml/parse-xml.ts";
import { readParagraph } from "./read-paragraph.ts";
import { readSection, type StatedSection } from "./read-section.ts";
import { readRow, readTableGrid, readTableProperties, startTable, type GrowingTable } from "./read-table.ts";
import type { PartReading, Standpoint } from "./reading.ts";

const whole = new Set(["w:p", "w:tr", "w:tblPr", "w:tblGrid", "w:sectPr", "w:sdtPr", "mc:Fallback", "w:altChunk"]);

/** The main part while it is parsed: nothing but one paragraph or one row exists as a tree at a time. */
export class BodyReader implements XmlReader {
  readonly blocks: ReadBlock[] = [];
  readonly sections: StatedSection[] = [];
  /** Whether there was a `w:body` at all. */
  hasBody = false;
  readonly #reading: PartReading;
  readonly #prompts: boolean[] = [];
  #table: GrowingTable | null = null;
  #tables = 0;

  constructor(reading: PartReading) {
    this.#reading = reading;
  }

  readonly whole = (name: string): boolean => whole.has(name);

  readonly open = (name: string): void => {
    if (name === "w:body") this.hasBody = true;
    if (name === "w:sdt") this.#prompts.push(false);
    if (name === "w:tbl") this.#table = startTable(0);
  };

  readonly close = (name: string): void => {
    if (name === "w:sdt") this.#prompts.pop();
    if (name === "w:tbl") this.#finishTable();
  };

  readonly element = (element: XmlElement): void => {
    const table = this.#table;
    switch (element.name) {
      case "w:p":
        this.blocks.push(readParagraph(this.#reading, element, this.#where()));
        return this.#endSection(child(child(element, "w:pPr"), "w:sectPr"));
      case "w:tr": {
        const row = readRow(this.#reading, element, { ...this.#where(), region: "cell", ...styleOf(table) });
        if (row !== null) table?.rows.push(row);
        return;
      }
      case "w:tblPr":
        if (table !== null) readTableProperties(table, element);
        return;
      case "w:tblGrid":
        if (table !== null) readTableGrid(table, element);
        return;
      case "w:sectPr":
        return this.#endSection(element);
      case "w:sdtPr":
        if (child(element, "w:showingPlcHdr") !== undefined) this.#prompts[this.#prompts.length - 1] = true;
    }
  };

  #where(): Standpoint {
    return { region: "text", section: this.sections.length, isPrompt: this.#prompts.includes(true) };
  }

  #endSection(properties: XmlElement | undefined): void {
    if (properties === undefined) return;
    this.#reading.watcher?.section(this.#reading, properties);
    this.sections.push(readSection(properties, this.sections.length));
  }

  #finishTable(): void {
    const table = this.#table;
    this.#table = null;
    if (table === null || table.rows.length === 0) return;
    const { rows, width, gridWidth } = table;
    const at = rows[0]?.at ?? 0;
    this.#tables += 1;
    this.blocks.push({
      kind: "table",
      part: this.#reading.part,
      at,
      section: this.sections.length,
      number: this.#tables,
      width,
      gridWidth,
      rows,
    });
  }
}

function styleOf(table: GrowingTable | null): Pick<Standpoint, "tableStyle"> {
  return table?.style === undefined ? {} : { tableStyle: table.style };
}
