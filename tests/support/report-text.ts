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
      return [block.runs.map(({ text }) => text).join("")];
    case "figures":
      return [block.title, ...(block.note === null ? [] : [block.note]), ...block.lines];
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
  return [...(table.unitsLine === null ? [] : [table.unitsLine]), ...cells.map((row) => row.join("｜"))];
}
