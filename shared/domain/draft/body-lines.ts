import { chapterNumber } from "../heading-numbers.ts";
import type { ReportFront } from "../report-front.ts";
import { cellText } from "../report-table.ts";
import { blockText } from "./body-places.ts";
import type { DraftBlock, DraftBody } from "./draft-body.ts";
import { wordsInJson } from "./json-words.ts";

/** One part of a report that is compared as a whole: a block, or one of the titles and lines around them. */
export interface BodyLine {
  /** The block's id, or a name of its own for a title. */
  readonly id: string;
  /** 一、总体进展情况: the chapter or annex that it stands in. */
  readonly place: string;
  /** 段落, 标题, 表格 … */
  readonly label: string;
  readonly text: string;
}

const blockLabels: Readonly<Record<DraftBlock["kind"], string>> = {
  heading: "标题",
  paragraph: "段落",
  list: "列表",
  figures: "数读",
  case: "案例",
  calendar: "大事记",
  chart: "图表",
  table: "表格",
  picture: "图片",
  unknown: "不能识别的内容",
};

/** Everything that a reader of the report reads, part by part. */
export function bodyLines(body: DraftBody): readonly BodyLine[] {
  const { title, cutOffLine, signature } = body;
  let number = 0;
  const chapters = body.chapters.flatMap((chapter) => {
    if (chapter.title !== "") number += 1;
    const place = chapter.title === "" ? "正文" : `${chapterNumber(number)}${chapter.title}`;
    const head = { id: `chapter:${chapter.id}`, place, label: "标题", text: chapter.title };
    return [...(chapter.title === "" ? [] : [head]), ...chapter.blocks.map((block) => lineOf(block, place))];
  });
  const annexes = body.annexes.flatMap((annex, index) => {
    const place = `附件${index + 1} ${annex.title}`;
    const blocks = annex.content.kind === "own" ? annex.content.blocks : [];
    const head = { id: `annex:${annex.id}`, place, label: "标题", text: annex.title };
    return [head, ...blocks.map((block) => lineOf(block, place))];
  });
  return [
    ...frontLines(body.front),
    { id: "title", place: "题目", label: "标题", text: title },
    { id: "cut-off", place: "题目", label: "截至日期", text: cutOffLine },
    ...chapters,
    { id: "signature", place: "落款", label: "落款", text: `${signature.unit ?? ""}\n${signature.date}` },
    ...annexes,
  ];
}

/** What stands around the text: 封面, 版头 and 版记, each a part. */
function frontLines(front: ReportFront | null): readonly BodyLine[] {
  const { cover = null, redHead = null, imprint = null } = front ?? {};
  return [
    ...(cover === null ? [] : [frontLine("cover", "封面", [cover.title, cover.unit, cover.date])]),
    ...(redHead === null ? [] : [frontLine("red-head", "版头", [...redHead.marks, redHead.documentNumber])]),
    ...(imprint === null
      ? []
      : [frontLine("imprint", "版记", [imprint.copiesTo, imprint.printedBy, imprint.printedOn])]),
  ];
}

function frontLine(id: string, place: string, lines: readonly (string | null)[]): BodyLine {
  return { id, place, label: place, text: lines.filter((one) => one !== null).join("\n") };
}

function lineOf(block: DraftBlock, place: string): BodyLine {
  return { id: block.id, place, label: blockLabels[block.kind], text: wholeText(block) };
}

/** With the cells of tables and the figures of charts, which are not words but are read. */
function wholeText(block: DraftBlock): string {
  if (block.kind === "unknown") return wordsInJson(block.original);
  if (block.kind === "table") {
    const rows = [...(block.head ?? []), block.columns.map(({ title }) => title), ...block.rows, block.totalRow ?? []];
    return [blockText(block), ...rows.map((row) => row.map(cellText).join("｜"))].join("\n");
  }
  if (block.kind === "chart") {
    const { categories, series } = block.chart;
    const lines = series.map(({ name, values }) => `${name}：${values.map((value) => value ?? "—").join("、")}`);
    return [blockText(block), categories.join("、"), ...lines].join("\n");
  }
  return blockText(block);
}
