import { describe, expect, test } from "vitest";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { Draft } from "../../../shared/domain/draft/draft.ts";
import { applyChange, applyChanges } from "../../../shared/domain/draft/returned/apply-change.ts";
import { bodyParts } from "../../../shared/domain/draft/returned/body-parts.ts";
import type { ReturnedChange } from "../../../shared/domain/draft/returned-file.ts";
import { blockWords, withBlockWords } from "../../../shared/domain/draft/returned/block-words.ts";
import { changeBlocks, changePart } from "../../../shared/domain/draft/returned/change-part.ts";
import { plainText } from "../../../shared/domain/report-runs.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  withChapter,
  type DraftingDesk,
} from "../../support/drafting-desk.ts";
import { withEveryBlock } from "../../support/drafting-every-block.ts";
import { exportedFile, readBack, rewrittenFile } from "../../support/drafting-returned.ts";

interface Exported {
  readonly place: DraftingDesk;
  readonly draft: Draft;
  readonly path: string;
}

async function exported(fill: (body: DraftBody) => DraftBody): Promise<Exported> {
  const place = await aDeskToDraftAt();
  const blank = await blankDraft(place);
  await place.desk.get("drafts:save", { id: blank.id, basedOn: 1, body: fill(blank.body) });
  const { draft } = await place.desk.get("drafts:read", { id: blank.id });
  return { place, draft, path: await exportedFile(place.desk, draft) };
}

async function comesBack({ place, draft, path }: Exported, edit: (body: DraftBody) => DraftBody) {
  const returned = edit(draft.body);
  const file = await readBack(place.desk, draft, await rewrittenFile(place.desk, path, draft, returned));
  return { file, returned };
}

const linesOf = (body: DraftBody) => bodyParts(body).map(({ runs, place }) => `${place} ${plainText(runs)}`);

/** Every paragraph, title, caption, point and cell with other words. */
function everythingChanged(body: DraftBody): DraftBody {
  return bodyParts(body).reduce((sum, { address, runs }, at) => {
    const text = plainText(runs);
    if (text.trim() === "" || address.kind === "date" || (address.kind === "cell" && at % 3 === 0)) return sum;
    return changePart(sum, address, [{ text: `${text}补充` }]) ?? sum;
  }, body);
}

describe("what a leader did to a report, taken over as a whole, gives the leader's text", () => {
  test("with words changed in headings, lists, 数读, cases, captions, tables, title and signature", async () => {
    const report = await exported((body) => withEveryBlock(signed(body)));
    const { file, returned } = await comesBack(report, everythingChanged);
    // The list of annexes before the signature is written from their titles.
    const open = file.changes.filter(({ fixed }) => fixed !== "written");
    expect(new Set(open.map(({ kind, fixed }) => `${kind} ${fixed}`))).toEqual(new Set(["changed null"]));
    expect(labelsOf(open)).toEqual(labels.toSorted());
    expect(linesOf(applyChanges(report.draft.body, file.changes))).toEqual(linesOf(returned));
  });

  test("with paragraphs, points and rows taken out and put in everywhere", async () => {
    const report = await exported(withEveryBlock);
    const { file, returned } = await comesBack(report, comeAndGone);
    expect(linesOf(applyChanges(report.draft.body, file.changes))).toEqual(linesOf(returned));
    expect(new Set(file.changes.map(({ kind }) => kind))).toEqual(new Set(["inserted", "deleted", "changed"]));
  });

  test("with a new chapter, new headings and a new table", async () => {
    const report = await exported(withEveryBlock);
    const { file, returned } = await comesBack(report, (body) => {
      const [first, ...others] = body.chapters;
      if (first === undefined) return body;
      const heading: DraftBlock = { kind: "heading", id: "h", level: 2, text: "（新增）重点改革事项" };
      const table: DraftBlock = {
        kind: "table",
        id: "t",
        caption: null,
        unitsLine: null,
        totalRow: null,
        note: null,
        columns: ["单位", "任务"].map((title) => ({ title, share: 1, align: "left" })),
        rows: [["市发展改革委", "牵头"]],
      };
      const [kept, moved] = [first.blocks.slice(0, 3), first.blocks.slice(3)];
      const fresh = { id: "new", title: "领导新增的一章", blocks: [aParagraphOf("这一章由领导增加。", "n"), ...moved] };
      return { ...body, chapters: [{ ...first, blocks: [...kept, heading, table] }, fresh, ...others] };
    });
    expect(linesOf(applyChanges(report.draft.body, file.changes))).toEqual(linesOf(returned));
  });

  test("with paragraphs moved, one of them changed as well", async () => {
    const texts = [
      "甲项目已建成投用，运行平稳有序。",
      "乙平台完成签约，正在办理前期手续。",
      "丙协议已经印发，相关部门正在落实。",
    ];
    const report = await exported((body) =>
      withChapter(body, ...texts.map((text, at) => aParagraphOf(text, `p${at}`))),
    );
    const { file, returned } = await comesBack(report, (body) =>
      withChapter(
        body,
        aParagraphOf(`${texts[2]}请抓紧。`, "p2"),
        aParagraphOf(texts[0] ?? "", "p0"),
        aParagraphOf(texts[1] ?? "", "p1"),
      ),
    );
    expect(file.changes).toMatchObject([
      { kind: "moved", words: [{ kind: "same" }, { kind: "inserted", text: "请抓紧。" }] },
    ]);
    expect(linesOf(applyChanges(report.draft.body, file.changes))).toEqual(linesOf(returned));
  });
});

describe("a report that was written on meanwhile", () => {
  const texts = ["全年完成投资九成以上，进度快于预期。", "下一步要加快前期工作，争取早日开工。"];
  const two = (body: DraftBody) => withChapter(body, ...texts.map((text, at) => aParagraphOf(text, `p${at}`)));

  test("keeps its own later words beside those of the leader", async () => {
    const report = await exported(two);
    const { file } = await comesBack(report, (body) =>
      withChapter(body, aParagraphOf("全年完成投资九成以上，进度明显快于预期。"), aParagraphOf(texts[1] ?? "", "p1")),
    );
    const later = withChapter(
      report.draft.body,
      aParagraphOf(`全市全年完成投资九成以上，进度快于预期。`, "p0"),
      aParagraphOf(texts[1] ?? "", "p1"),
    );
    expect(standingsOf(later, file.changes)).toEqual(["open"]);
    expect(linesOf(applyChanges(later, file.changes))).toContain(
      "一、总体情况 全市全年完成投资九成以上，进度明显快于预期。",
    );
  });

  test("shows a conflict where both changed the same words, and takes over neither unseen", async () => {
    const report = await exported(two);
    const { file } = await comesBack(report, (body) =>
      withChapter(body, aParagraphOf("全年完成投资八成以上，进度快于预期。"), aParagraphOf(texts[1] ?? "", "p1")),
    );
    const later = withChapter(
      report.draft.body,
      aParagraphOf("全年完成投资七成以上，进度快于预期。", "p0"),
      aParagraphOf(texts[1] ?? "", "p1"),
    );
    const [change] = file.changes;
    if (change === undefined) throw new Error("nothing was found");
    const applied = applyChange(later, change);
    expect(applied).toMatchObject({ standing: "conflict", present: "全年完成投资七成以上，进度快于预期。" });
    expect(applyChanges(later, file.changes)).toEqual(later);
    expect(applied.body === null ? [] : linesOf(applied.body)).toContain(
      "一、总体情况 全年完成投资八成以上，进度快于预期。",
    );
  });

  test("that reads like the file already asks nothing any more, and a paragraph that is gone has no place", async () => {
    const report = await exported(two);
    const { file, returned } = await comesBack(report, (body) =>
      withChapter(
        body,
        aParagraphOf(`${texts[0]}领导批示。`, "p0"),
        aParagraphOf(texts[1] ?? "", "p1"),
        aParagraphOf("新的一段。", "p9"),
      ),
    );
    expect(standingsOf(report.draft.body, file.changes)).toEqual(["open", "open"]);
    expect(standingsOf(returned, file.changes)).toEqual(["done", "done"]);
    const without = withChapter(report.draft.body, aParagraphOf(texts[1] ?? "", "p1"));
    expect(standingsOf(without, file.changes)).toEqual(["gone", "open"]);
  });
});

const standingsOf = (body: DraftBody, changes: readonly ReturnedChange[]) =>
  changes.map((change) => applyChange(body, change).standing);

const labels = [
  "题目",
  "截至日期",
  "标题",
  "段落",
  "列表",
  "数读标题",
  "数读",
  "案例标题",
  "案例",
  "大事记标题",
  "大事记",
  "图题",
  "表题",
  "表格单位",
  "表格",
  "表注",
  "落款",
  "附件标题",
];
const labelsOf = (changes: readonly ReturnedChange[]) => [...new Set(changes.map(({ label }) => label))].toSorted();

const signed = (body: DraftBody): DraftBody => ({ ...body, signature: { ...body.signature, unit: "市发展改革委" } });

/** One paragraph of words of each block gone, another come; in each table one row. */
function comeAndGone(body: DraftBody): DraftBody {
  return changeBlocks(body, (block) => {
    if (block.kind === "unknown") return [block];
    if (block.kind === "table" && block.head === undefined && block.rows.length > 2) {
      const row = block.columns.map((_, at) => `新增${at}`);
      return [{ ...block, rows: [...block.rows.slice(0, 1), row, ...block.rows.slice(2)] }];
    }
    const words = blockWords(block);
    if (words.length < 3) return [block];
    const next = withBlockWords(block, [
      ...words.slice(0, 1),
      [{ text: `${block.kind}中新写的一行内容。` }],
      ...words.slice(2),
    ]);
    return next === null ? [] : [next];
  });
}
