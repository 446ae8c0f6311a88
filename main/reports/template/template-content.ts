import { chapterNumber } from "../../../shared/domain/heading-numbers.ts";
import { parseChineseNumber } from "../../../shared/domain/inspect/chinese-number.ts";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import type { Annex, Block, Chapter, ReportDocument } from "../../../shared/domain/report.ts";
import { namedCharts } from "../../../shared/domain/template/chart-names.ts";
import { indicatorNames } from "../../../shared/domain/template/indicator-names.ts";
import type { KnownPlaceholder } from "../../../shared/domain/template/known-placeholder.ts";
import { tidyName } from "../../../shared/domain/template/marks.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";

/** What goes in the place of a placeholder. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  /** `number`: as the template itself counts the chapter, 一 is 1; null to be counted in order. */
  | { readonly kind: "chapters"; readonly chapters: readonly Chapter[]; readonly number: number | null }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] }
  | { readonly kind: "annex"; readonly annex: Annex }
  | { readonly kind: "annexList" }
  | { readonly kind: "signature" };

/** Everything that a year's report can put into a template. */
export interface TemplateContent {
  readonly known: readonly KnownPlaceholder[];
  /** The content of a placeholder; "unfilled" when this year has none, "ambiguous" when it is the name of several, "unknown" for a name that means nothing. */
  readonly find: (name: string) => Content | "unfilled" | "ambiguous" | "unknown";
}

type Entry = KnownPlaceholder & {
  readonly content: Content | "ambiguous" | null;
  readonly otherNames?: readonly string[];
};

/** What can be put in place of placeholders; `observations` are those of the year at its cut-off date. */
export function templateContent(document: ReportDocument, observations: readonly Observation[]): TemplateContent {
  const entries = [
    ...inlineEntries(document),
    ...chapterEntries(document),
    ...chartEntries(document),
    ...annexEntries(document),
    ...captionEntries(document),
    ...indicatorEntries(observations),
  ];
  const byName = new Map(entries.toReversed().flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)));
  return {
    known: entries.map(({ name, group, explanation, available }) => ({ name, group, explanation, available })),
    find: (name) => {
      const entry = byName.get(name);
      if (entry !== undefined) return entry.content ?? "unfilled";
      return chapterNamed(document, name) ?? "unknown";
    },
  };
}

function namesOf({ name, otherNames = [] }: Entry): readonly string[] {
  return [name, ...otherNames];
}

function entryOf(
  group: KnownPlaceholder["group"],
  name: string,
  explanation: string,
  content: Content | "ambiguous" | null,
  otherNames: readonly string[] = [],
): Entry {
  return { name, group, explanation, available: content !== null && content !== "ambiguous", content, otherNames };
}

const text = (words: string | null): Content | null => (words === null ? null : { kind: "text", text: words });

function inlineEntries({ year, asOf, title, cutOffLine, signature, annexes }: ReportDocument): readonly Entry[] {
  const { unit, date } = signature;
  return [
    entryOf("inline", "标题", "报告标题", text(title)),
    entryOf("inline", "年度", "年度，如2025", text(String(year))),
    entryOf("inline", "截至日期", "截至日期，如2025年11月30日", text(dateInWords(asOf))),
    entryOf("inline", "截至日期行", "标题下面的一行，如（截至2025年11月30日）", text(cutOffLine)),
    entryOf("inline", "署名单位", "报告的署名单位", text(unit)),
    entryOf("inline", "成文日期", "成文日期", text(dateInWords(date))),
    entryOf("chapter", "落款", "署名单位和成文日期，按国家标准排列", { kind: "signature" }),
    entryOf("table", "附件说明", "正文之后的附件目录", annexes.length === 0 ? null : { kind: "annexList" }),
  ];
}

function chapterEntries({ chapters }: ReportDocument): readonly Entry[] {
  const all: Content = { kind: "chapters", chapters, number: null };
  return [
    entryOf("chapter", "正文", "全部各章", chapters.length === 0 ? null : all),
    ...chapters.map((chapter, index) =>
      entryOf("chapter", `${chapterNumber(index + 1)}${chapter.title}`, `“${chapter.title}”一章的全部内容`, {
        kind: "chapters",
        chapters: [chapter],
        number: index + 1,
      }),
    ),
  ];
}

const ownNumber = /^([一二三四五六七八九十]{1,3})、(.*)$/su;
/** Shorter beginnings fit too much. */
const shortestBeginning = 2;

/** 一、总体进展 for the chapter 总体进展情况: under another number, or by the beginning of its title when only one begins so. */
function chapterNamed({ chapters }: ReportDocument, name: string): Content | null {
  const [, written = null, title = name] = ownNumber.exec(name) ?? [];
  if (title.length < shortestBeginning) return null;
  const exact = chapters.filter((chapter) => chapter.title === title);
  const found = exact.length > 0 ? exact : chapters.filter((chapter) => chapter.title.startsWith(title));
  const [chapter] = found;
  if (chapter === undefined || found.length > 1) return null;
  const number = written === null ? null : parseChineseNumber(written);
  return { kind: "chapters", chapters: [chapter], number };
}

function chartEntries({ chapters, annexes }: ReportDocument): readonly Entry[] {
  const blocks = [...chapters, ...annexes].flatMap((part) => part.blocks);
  return namedCharts.map(({ id, name, explanation }) => {
    const chart = blocks.find((block) => block.kind === "chart" && block.chart.id === id);
    return entryOf(
      "chart",
      `图:${name}`,
      explanation,
      chart === undefined ? null : { kind: "blocks", blocks: [chart] },
    );
  });
}

const captionGroups = { chart: ["图", "chart"], table: ["表", "table"], picture: ["图片", "picture"] } as const;

/** Charts, tables and pictures of the chapters under the words of their captions; of two with the same words the first. */
function captionEntries({ chapters }: ReportDocument): readonly Entry[] {
  const named = new Set(namedCharts.map(({ id }) => id));
  const found = new Map<string, Entry>();
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "chart" && block.kind !== "table" && block.kind !== "picture") continue;
    const words = tidyName(block.caption?.text ?? "");
    if (words === "" || (block.kind === "chart" && named.has(block.chart.id))) continue;
    const [before, group] = captionGroups[block.kind];
    const name = `${before}:${words}`;
    if (!found.has(name))
      found.set(name, entryOf(group, name, "文中这一题目的内容", { kind: "blocks", blocks: [block] }));
  }
  return [...found.values()];
}

function annexEntries({ annexes }: ReportDocument): readonly Entry[] {
  return annexes.flatMap((annex) => [
    entryOf("table", `表:附件${annex.number}`, `${annex.title}，只有表格`, { kind: "blocks", blocks: annex.blocks }, [
      `表:${annex.title}`,
    ]),
    entryOf("table", `附件${annex.number}`, `${annex.title}，另起一页，带附件标识和标题`, { kind: "annex", annex }),
  ]);
}

function indicatorEntries(observations: readonly Observation[]): readonly Entry[] {
  const byName = groupBy(indicatorNames(observations), ({ name }) => name);
  return [...byName].flatMap(([name, [named, ...others]]) => {
    if (named === undefined) return [];
    return others.length > 0
      ? [entryOf("indicator", name, "几个数值分不清，请先在指标中写明范围、领域或日期", "ambiguous")]
      : [entryOf("indicator", name, "指标的值和单位", text(observationInWords(named.observation)))];
  });
}
