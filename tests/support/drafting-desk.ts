import { isoDate } from "../../shared/domain/dates.ts";
import type { DraftBlock, DraftBody, KnownBlock } from "../../shared/domain/draft/draft-body.ts";
import type { Draft } from "../../shared/domain/draft/draft.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import { wordsOf } from "../../shared/domain/report-blocks.ts";
import { plainText } from "../../shared/domain/report-runs.ts";
import { aDesk, type Desk } from "./desk.ts";
import { on, yi } from "./rows.ts";
import { addItem, aYearWithList, report } from "./desk-year.ts";

export const cutOff = isoDate("2021-11-30");

/** A desk with a year of three items in two fields: 14亿元 planned, 9亿元 done. */
export interface DraftingDesk {
  readonly desk: Desk;
  readonly list: Worklist;
  readonly items: readonly Item[];
}

export async function aDeskToDraftAt(year = 2021): Promise<DraftingDesk> {
  return fillYear(aDesk(), year);
}

/** The same three items in another year; `done` is 年度完成投资 of each at the end of November, in 亿元. */
export async function fillYear(desk: Desk, year: number, done = ["3", "4", "2"]): Promise<DraftingDesk> {
  const { list } = await aYearWithList(desk, year);
  const fields = ["基础设施互通", "基础设施互通", "公共服务共享"];
  const titles = ["遂潼快速通道", "涪江大桥", "区域医疗中心"];
  const plans = ["5", "6", "3"];
  const items: Item[] = [];
  for (const [index, title] of titles.entries()) {
    const item = await addItem(desk, list, {
      title,
      field: fields[index] ?? null,
      kind: "project",
      status: index === 1 ? "delayed" : "inProgress",
      plannedThisYear: yi(plans[index] ?? "1"),
    });
    await report(desk, item, {
      asOf: on(`${year}-11-30`),
      doneThisYear: yi(done[index] ?? "1"),
      text: `${title}主体工程完成过半。`,
    });
    items.push(item);
  }
  return { desk, list, items };
}

/** The year's standard report, drafted by the program. */
export function draftStandard({ desk }: Pick<DraftingDesk, "desk">, year = 2021): Promise<Draft> {
  return desk.get("drafts:create", {
    year,
    asOf: isoDate(`${year}-11-30`),
    kind: "annual",
    title: null,
    beginning: { kind: "standard" },
  });
}

export function blankDraft({ desk }: Pick<DraftingDesk, "desk">): Promise<Draft> {
  return desk.get("drafts:create", {
    year: 2021,
    asOf: cutOff,
    kind: "topic",
    title: "专题报告",
    beginning: { kind: "blank" },
  });
}

export function aParagraphOf(text: string, id = "p1"): KnownBlock {
  return { kind: "paragraph", id, runs: [{ text }] };
}

/** The text with one chapter of these blocks instead of its own. */
export function withChapter(body: DraftBody, ...blocks: readonly DraftBlock[]): DraftBody {
  return { ...body, chapters: [{ id: "chapter", title: "总体情况", blocks }] };
}

/** Everything that a reader reads of the chapters, a paragraph a line. */
export function textOf({ chapters }: DraftBody): string {
  return chapters
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "unknown" ? [] : wordsOf(block).map(plainText))))
    .join("\n");
}
