import * as fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { WorkbookFault } from "../../../shared/errors.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import {
  aGarbledWorkbook,
  aHugeFile,
  aPasswordWorkbook,
  aPasswordXls,
  aSparseWorkbook,
  aTruncatedWorkbook,
  aZipBomb,
  aZipNamedWorkbook,
} from "../../support/bad-workbooks.ts";
import { aDesk } from "../../support/desk.ts";
import { aFile, aWorkbook, workbookBytes } from "../../support/workbooks.ts";

const question = { year: 2025, choices: {}, corrections: [], part: { offset: 0, limit: 10 } };
const contentTypes = { "[Content_Types].xml": "<Types/>" };

const badFiles: readonly (readonly [string, WorkbookFault, () => string | Promise<string>])[] = [
  ["a password", "password", aPasswordWorkbook],
  ["a password on an .xls", "password", aPasswordXls],
  ["lost its end", "damaged", aTruncatedWorkbook],
  ["changed bytes", "damaged", aGarbledWorkbook],
  ["no bytes at all", "empty", () => aFile("空.xlsx", "")],
  ["no cell that holds anything", "empty", () => aWorkbook({ rows: [] })],
  ["a part that unpacks without end", "too-large", () => aZipBomb("truth")],
  ["such a part that claims to be small", "damaged", () => aZipBomb("little")],
  ["200 MB", "too-large", aHugeFile],
  ["cells in the furthest corners", "too-many-cells", aSparseWorkbook],
  [
    "the inside of a Word file",
    "not-a-workbook",
    () => aZipNamedWorkbook({ ...contentTypes, "word/document.xml": "<w/>" }),
  ],
  ["any zip", "not-a-workbook", () => aZipNamedWorkbook({ "清单.txt": "事项" })],
  ["an .ods", "other-format", () => aZipNamedWorkbook({ mimetype: "application/vnd.oasis", "content.xml": "<x/>" })],
  ["an .xlsb", "other-format", () => aZipNamedWorkbook({ ...contentTypes, "xl/workbook.bin": "" })],
  ["no workbook in its container", "damaged", () => aZipNamedWorkbook({ ...contentTypes })],
  ["a PDF inside", "not-a-workbook", () => aFile("清单.xlsx", "%PDF-1.7 …")],
  ["a web page inside", "not-a-workbook", () => aFile("导出.xls", "\uFEFF<html><table></table></html>")],
  ["a picture inside", "not-a-workbook", () => aFile("清单.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))],
  ["a folder's name", "not-a-workbook", () => tempFolder()],
];

function changed(bytes: Uint8Array, changes: readonly (readonly [place: number, byte: number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [place, byte] of changes) copy[place] = byte;
  return copy;
}

describe("a file that cannot be read as a workbook", () => {
  test.each(badFiles)("with %s is refused as %s, in words, and nothing happens", async (_what, fault, make) => {
    const desk = aDesk();
    const answer = await desk.ask("imports:examine", { ...question, source: await make() });
    expect(answer).toMatchObject({ ok: false, error: { kind: "workbook-refused", fault } });
    expect(answer.ok || errorInWords(answer.error).text).toMatch(/。$/);
    expect(desk.log).toEqual([]);
    expect(await desk.get("years:list", {})).toEqual([]);
  });

  test("whatever bytes a file holds, it is read or refused in words", async () => {
    const desk = aDesk();
    const sound = await workbookBytes([
      {
        rows: [
          ["序号", "事项名称"],
          [1, "成渝中线高铁"],
        ],
        merges: ["A1:A2"],
      },
    ]);
    const damages = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    const file = fc.oneof(
      damages.map((changes) => changed(sound, changes)),
      fc.uint8Array({ maxLength: 200 }),
    );
    const source = join(tempFolder(), "清单.xlsx");
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        writeFileSync(source, bytes);
        const answer = await desk.ask("imports:examine", { ...question, source });
        expect(answer.ok || answer.error.kind).toBe(answer.ok || "workbook-refused");
      }),
      { numRuns: 150 },
    );
    expect(desk.log).toEqual([]);
  });

  test("a file that is not there is not found", async () => {
    const answer = await aDesk().ask("imports:examine", { ...question, source: `${tempFolder()}/没有.xlsx` });
    expect(answer).toEqual({ ok: false, error: { kind: "not-found", what: "file", name: "没有.xlsx" } });
  });
});
