import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { zipOf } from "../../main/archive/zip-of.ts";
import { unzip } from "./unzip.ts";
import { aFile, workbookBytes } from "./workbooks.ts";

const rows = [["事项名称"], ["成渝中线高铁"]];
const oldFormat = join(import.meta.dirname, "../fixtures/old-format.xls");

/** A workbook that asks for a password. */
export async function aPasswordWorkbook(): Promise<string> {
  return aFile("有密码.xlsx", await workbookBytes([{ rows }], { encryption: { password: "内江", spinCount: 1000 } }));
}

/** An .xls whose second record says that the rest is encrypted (MS-XLS FilePass). */
export function aPasswordXls(): string {
  const bytes = readFileSync(oldFormat);
  const begin = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  bytes.writeUInt16LE(0x002f, begin + 20);
  return aFile("有密码.xls", bytes);
}

/** A workbook of which a part has been lost on the way. */
export async function aTruncatedWorkbook(): Promise<string> {
  const bytes = await workbookBytes([{ rows }]);
  return aFile("没传完.xlsx", bytes.subarray(0, Math.floor(bytes.length * 0.6)));
}

/** A workbook with single bytes changed in the middle of every part. */
export async function aGarbledWorkbook(): Promise<string> {
  const bytes = Buffer.from(await workbookBytes([{ rows }]));
  for (let place = 100; place < bytes.length - 1000; place += 97)
    bytes.writeUInt8(bytes.readUInt8(place) ^ 0xff, place);
  return aFile("坏.xlsx", bytes);
}

/** A small file whose sheet unpacks to 170 MiB of nothing; its list of parts tells the truth, or claims a few bytes. */
export async function aZipBomb(claims: "truth" | "little"): Promise<string> {
  const parts = await unzip(await workbookBytes([{ rows }]));
  const zip = new ZipFile();
  for (const [name, bytes] of parts) if (!name.endsWith("sheet1.xml")) zip.addBuffer(bytes, name);
  const sheet = "xl/worksheets/sheet1.xml";
  zip.addBuffer(Buffer.alloc(170 * 1024 * 1024, " "), sheet);
  zip.end();
  const bytes = await buffer(zip.outputStream);
  if (claims === "little") claimLittle(bytes, sheet);
  return aFile("炸弹.xlsx", bytes);
}

/** Offsets of "uncompressed size" before the name of the entry: in the local header, in the central directory. */
function claimLittle(bytes: Buffer, name: string): void {
  for (let place = bytes.indexOf(name); place !== -1; place = bytes.indexOf(name, place + 1)) {
    const isLocal = bytes.readUInt32LE(place - 30) === 0x04034b50;
    bytes.writeUInt32LE(1000, place - (isLocal ? 8 : 22));
  }
}

/** A file of 200 MB, most of it empty. */
export function aHugeFile(): string {
  const path = aFile("很大.xlsx", Buffer.from("PK"));
  truncateSync(path, 200_000_000);
  return path;
}

/** A zip that holds these files, under the name of a workbook. */
export async function aZipNamedWorkbook(files: Readonly<Record<string, string>>): Promise<string> {
  const entries = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return aFile("其他.xlsx", await zipOf(entries, new Date(2021, 0, 1)));
}

/** A sheet whose only two cells lie in its furthest corners. */
export async function aSparseWorkbook(): Promise<string> {
  const parts = await unzip(await workbookBytes([{ rows }]));
  const sheet = String(parts.get("xl/worksheets/sheet1.xml"));
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const entries = [...parts].map(([name, bytes]) => ({
    name,
    bytes: name.endsWith("sheet1.xml") ? Buffer.from(sheet.replace("</sheetData>", far)) : bytes,
  }));
  return aFile("空行很多.xlsx", await zipOf(entries, new Date(2021, 0, 1)));
}

/** What Excel keeps of a workbook that a formula refers to. */
const links = {
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"><sheetNames>
    <sheetName val="清单"/></sheetNames></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships
    xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"
    Target="file:///D:/别处/总表.xlsx" TargetMode="External"/></Relationships>`,
};

/** A workbook whose second cell refers to a cell of another workbook, which held this number when it was seen last. */
export async function aLinkedWorkbook(seen: number): Promise<string> {
  const linked = { formula: "[1]清单!$A$1", formulaResult: seen, value: seen };
  const parts = await unzip(await workbookBytes([{ rows: [["事项名称", null]], cells: { B1: linked } }]));
  const added = Object.entries(links).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const entries = [...[...parts].map(([name, bytes]) => ({ name, bytes })), ...added];
  return aFile("有链接.xlsx", await zipOf(entries, new Date(2021, 0, 1)));
}
