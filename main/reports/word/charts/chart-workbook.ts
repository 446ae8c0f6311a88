import { packed, zipOfPacked, type PackedEntry } from "../../../files/pack-zip.ts";
import { xmlText } from "../xml-text.ts";
import { columnLetters } from "../../../../shared/exchange/cells/cell-address.ts";
import type { NativeChart } from "./native-chart-options.ts";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`;

const related = (links: readonly (readonly [type: string, target: string])[]) =>
  `${declaration}<Relationships xmlns="${relationships}">${links
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const workbook =
  `${declaration}<workbook xmlns="${sheets}" xmlns:r="${office}">` +
  `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const styles =
  `${declaration}<styleSheet xmlns="${sheets}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What is the same in every workbook; packed once, for a report may have hundreds of charts. */
let unchanging: readonly PackedEntry[] | null = null;

function unchangingParts(): readonly PackedEntry[] {
  unchanging ??= [
    packed("[Content_Types].xml", contentTypes),
    packed("_rels/.rels", related([["officeDocument", "xl/workbook.xml"]])),
    packed("xl/workbook.xml", workbook),
    packed(
      "xl/_rels/workbook.xml.rels",
      related([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ),
    packed("xl/styles.xml", styles),
  ];
  return unchanging;
}

/** The workbook in a chart: categories in the first column, one column for each series, names in the first row. */
export function chartWorkbook(chart: NativeChart): Uint8Array {
  const strings = new SharedStrings();
  const sheet = sheetXml(chart, strings);
  return zipOfPacked([
    ...unchangingParts(),
    packed("xl/worksheets/sheet1.xml", sheet),
    packed("xl/sharedStrings.xml", strings.xml()),
  ]);
}

function sheetXml({ categories, series }: NativeChart, strings: SharedStrings): string {
  const heads = series.map(({ name }, index) => strings.cell(`${columnLetters(index + 1)}1`, name));
  const rows = categories.map((category, at) => {
    const row = at + 2;
    const values = series.map(({ values: own }, index) =>
      numberCell(`${columnLetters(index + 1)}${row}`, own[at] ?? null),
    );
    return `<row r="${row}">${strings.cell(`A${row}`, category)}${values.join("")}</row>`;
  });
  const last = `${columnLetters(series.length)}${categories.length + 1}`;
  return (
    `${declaration}<worksheet xmlns="${sheets}" xmlns:r="${office}"><dimension ref="A1:${last}"/>` +
    `<sheetData><row r="1">${heads.join("")}</row>${rows.join("")}</sheetData></worksheet>`
  );
}

const numberCell = (name: string, value: number | null) => (value === null ? "" : `<c r="${name}"><v>${value}</v></c>`);

/** Every text of the sheet once. */
class SharedStrings {
  readonly #places = new Map<string, number>();
  #count = 0;

  cell(name: string, text: string): string {
    this.#count += 1;
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return `<c r="${name}" t="s"><v>${place}</v></c>`;
  }

  xml(): string {
    const items = [...this.#places.keys()].map((text) => {
      const space = /^\s|\s$/.test(text) ? ` xml:space="preserve"` : "";
      return `<si><t${space}>${xmlText(text)}</t></si>`;
    });
    return `${declaration}<sst xmlns="${sheets}" count="${this.#count}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}
