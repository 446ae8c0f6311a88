import { wordsOf } from "../../shared/domain/report-blocks.ts";
import { plainText } from "../../shared/domain/report-runs.ts";
import { cellText } from "../../shared/domain/report-table.ts";
import type { Block, BuiltReport } from "../../shared/domain/report.ts";

/** Everything that a reader of the report reads, line by line: headings, paragraphs, figures, captions, tables. */
export function linesOf({ document }: BuiltReport): string[] {
  return [
    document.title,
    document.cutOffLine,
    ...document.chapters.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(linesOfBlock)]),
    ...document.annexes.flatMap(({ number, title, blocks }) => [
      `附件${number}`,
      title,
      ...blocks.flatMap(linesOfBlock),
    ]),
    ...(document.signature.unit === null ? [] : [document.signature.unit]),
  ];
}

/** The text of one chapter as one string. */
export function chapterText({ document }: BuiltReport, id: string): string {
  const chapter = document.chapters.find((one) => one.id === id);
  return chapter?.blocks.flatMap(linesOfBlock).join("\n") ?? "";
}

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
    case "list":
      return wordsOf(block).map(plainText);
    case "figures":
      return [block.title, ...(block.note === null ? [] : [block.note]), ...wordsOf(block).map(plainText)];
    case "case":
      return [block.title, ...wordsOf(block).map(plainText)];
    case "calendar":
      return [block.title ?? "", ...block.events.map(({ date, runs }) => `${date}　${plainText(runs)}`)];
    case "picture":
      return [block.caption?.text ?? "", block.altText];
    case "chart":
      return [`图${block.caption.number}${block.caption.text}`, block.chart.altText, ...block.chart.categories];
    case "table":
      return tableLines(block);
    default:
      return block satisfies never;
  }
}

function tableLines(table: Extract<Block, { kind: "table" }>): string[] {
  const cells = [
    table.columns.map(({ title }) => title),
    ...table.rows,
    ...(table.totalRow === null ? [] : [table.totalRow]),
  ];
  return [...(table.unitsLine === null ? [] : [table.unitsLine]), ...cells.map((row) => row.map(cellText).join("｜"))];
}
