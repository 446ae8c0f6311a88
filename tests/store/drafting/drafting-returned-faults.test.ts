import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { asyncProperty, assert } from "fast-check";
import { describe, expect, test } from "vitest";
import type { AppError } from "../../../shared/errors.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { damagedDocx } from "../../support/damaged-docx.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  draftStandard,
  withChapter,
  type DraftingDesk,
} from "../../support/drafting-desk.ts";
import { editedFile, exportedFile, readBack } from "../../support/drafting-returned.ts";

async function anExportedReport() {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  return { place, draft, path: await exportedFile(place.desk, draft) };
}

function beside(path: string, name: string, bytes: Uint8Array): string {
  const file = join(dirname(path), name);
  writeFileSync(file, bytes);
  return file;
}

async function refusal({ desk }: DraftingDesk, id: string, source: string): Promise<AppError> {
  const answer = await desk.ask("drafts:readReturned", { taskId: crypto.randomUUID(), id, source });
  if (answer.ok) throw new Error(`${basename(source)} was read`);
  return answer.error;
}

/** The container in which Word puts what needs a password, and WPS and Word before 2007 put everything. */
const container = Buffer.from("d0cf11e0a1b11ae1", "hex");

describe("a file that comes back and cannot be read", () => {
  test.each([
    [
      "locked by a password",
      "改稿.docx",
      Buffer.concat([container, Buffer.from("EncryptedPackage", "utf16le")]),
      "密码",
    ],
    ["a .wps that was only given another name", "改稿.docx", Buffer.concat([container, Buffer.alloc(600)]), "另存为"],
    ["empty", "改稿.docx", Buffer.alloc(0), "请"],
    ["a picture", "扫描件.docx", Buffer.from("89504e470d0a1a0a", "hex"), "请"],
  ])("%s: says so with its name and what to do, and the report stays as it is", async (_, name, bytes, words) => {
    const { place, draft, path } = await anExportedReport();
    const error = await refusal(place, draft.id, beside(path, name, bytes));
    expect(error).toMatchObject({ kind: "word-file-refused", name });
    const { title, text } = errorInWords(error);
    expect(`${title}。${text}`).toContain(words);
    expect((await place.desk.get("drafts:read", { id: draft.id })).draft).toEqual(draft);
    expect(place.desk.log).toEqual([]);
  });

  test("one that was cut short on its way is refused in words", async () => {
    const { place, draft, path } = await anExportedReport();
    const whole = readFileSync(path);
    const cut = beside(path, "改稿.docx", whole.subarray(0, whole.length / 2));
    expect(await refusal(place, draft.id, cut)).toMatchObject({ kind: "word-file-refused" });
  });

  test("one with anything broken inside is read or refused in words, and never a defect", async () => {
    const { place, draft, path } = await anExportedReport();
    const anyDamage = await damagedDocx(readFileSync(path));
    await assert(
      asyncProperty(anyDamage, async (made) => {
        const source = beside(path, "损坏.docx", await made);
        const answer = await place.desk.ask("drafts:readReturned", {
          taskId: crypto.randomUUID(),
          id: draft.id,
          source,
        });
        if (!answer.ok) expect(answer.error.kind).toBe("word-file-refused");
      }),
      { numRuns: 25 },
    );
    expect(place.desk.log).toEqual([]);
  });
});

describe("a file that comes back and is not what went out", () => {
  test("the file of another report is known by its mark, and nothing of it is offered", async () => {
    const { place, draft } = await anExportedReport();
    const other = await blankDraft(place);
    const answer = await readBack(place.desk, draft, await exportedFile(place.desk, other));
    expect(answer).toMatchObject({ origin: "other", changes: [], figures: [], comments: [] });
  });

  test("a sentence from which the leader deleted a figure is a change of its words", async () => {
    const { place, draft, path } = await anExportedReport();
    const edited = await editedFile(path, (xml) =>
      xml.replace(/<w:sdt>(?:(?!<\/w:sdt>).)*>9亿元<(?:(?!<\/w:sdt>).)*<\/w:sdt>/u, ""),
    );
    const answer = await readBack(place.desk, draft, edited);
    expect(answer.figures).toEqual([]);
    const deleted = answer.changes.flatMap(({ words }) => words.filter(({ kind }) => kind === "deleted"));
    expect(deleted.map(({ text }) => text)).toContain("9亿元");
  });

  test("of a hundred pages one changed sentence is found, and nothing else is taken for changed", async () => {
    const place = await aDeskToDraftAt();
    const draft = await blankDraft(place);
    const sentence = "各地各部门坚持一盘棋思想，扎实推进合作事项落地见效。".repeat(4);
    const paragraphs = Array.from({ length: 600 }, (_, at) => aParagraphOf(`第${at + 1}段，${sentence}`, `p${at}`));
    await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, ...paragraphs) });
    const edited = await editedFile(await exportedFile(place.desk, draft), (xml) =>
      xml.replace("第300段，各地各部门", "第300段，全市各级各部门"),
    );
    const answer = await readBack(place.desk, draft, edited);
    expect(answer).toMatchObject({ origin: "marked", changes: [{ kind: "changed", address: { blockId: "p299" } }] });
  });
});
