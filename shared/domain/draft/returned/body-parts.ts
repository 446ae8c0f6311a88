import { chapterNumber } from "../../heading-numbers.ts";
import { dateInWords } from "../../dates.ts";
import { cellText } from "../../report-table.ts";
import type { Run } from "../../report-runs.ts";
import type { DraftBlock, DraftBody, KnownBlock } from "../draft-body.ts";
import { blockWords } from "./block-words.ts";
import type { PartAddress } from "./part-address.ts";
import { rowText, tableRows } from "./table-rows.ts";

/** A paragraph of the report with its place, in the order of the Word file. */
export interface BodyPart {
  readonly address: PartAddress;
  readonly runs: readonly Run[];
  /** The chapter or annex that it stands in; null outside of them. */
  readonly chapterId: string | null;
  /** 一、总体进展情况. */
  readonly place: string;
  /** 段落, 标题, 表格 … */
  readonly label: string;
}

const headLabels: Readonly<Record<KnownBlock["kind"], string>> = {
  heading: "标题",
  paragraph: "段落",
  list: "列表",
  figures: "数读标题",
  case: "案例标题",
  calendar: "大事记标题",
  chart: "图题",
  table: "表题",
  picture: "图题",
};

/** Everything that a reader of the file reads and the report holds, paragraph by paragraph; tables cell by cell. */
export function bodyParts(body: DraftBody): readonly BodyPart[] {
  const { title, cutOffLine, signature } = body;
  return [
    lineOf("title", title, "题目"),
    lineOf("cutOff", cutOffLine, "截至日期"),
    ...chapterParts(body),
    lineOf("unit", signature.unit ?? "", "落款"),
    lineOf("date", dateInWords(signature.date), "落款"),
    ...annexParts(body),
  ];
}

function lineOf(kind: "title" | "cutOff" | "unit" | "date", text: string, label: string): BodyPart {
  return { address: { kind }, runs: [{ text }], chapterId: null, place: kind === "title" ? "题目" : label, label };
}

function chapterParts({ chapters }: DraftBody): BodyPart[] {
  let number = 0;
  return chapters.flatMap(({ id, title, blocks }) => {
    if (title !== "") number += 1;
    const place = title === "" ? "正文" : `${chapterNumber(number)}${title}`;
    const around = { chapterId: id, place };
    const head: BodyPart = { ...around, address: { kind: "chapterTitle", id }, runs: [{ text: title }], label: "标题" };
    return [...(title === "" ? [] : [head]), ...blocks.flatMap((block) => blockParts(block, around))];
  });
}

function annexParts({ annexes }: DraftBody): BodyPart[] {
  return annexes.flatMap(({ id, title, content }, index) => {
    const around = { chapterId: id, place: `附件${index + 1}　${title}` };
    const head: BodyPart = {
      ...around,
      address: { kind: "annexTitle", id },
      runs: [{ text: title }],
      label: "附件标题",
    };
    return [head, ...(content.kind === "own" ? content.blocks.flatMap((block) => blockParts(block, around)) : [])];
  });
}

type Around = Pick<BodyPart, "chapterId" | "place">;

/** The paragraphs of one block. */
export function blockParts(block: DraftBlock, around: Around): BodyPart[] {
  if (block.kind === "unknown") return [];
  const { id: blockId } = block;
  const line = (kind: "head" | "unitsLine" | "note", text: string, label: string): BodyPart[] =>
    text === "" ? [] : [{ ...around, address: { kind, blockId }, runs: [{ text }], label }];
  const head = line("head", headText(block), headLabels[block.kind]);
  if (block.kind === "table") {
    const cells = tableRows(block).flatMap((row, at) =>
      row.map((cell, column): BodyPart => {
        const address: PartAddress = { kind: "cell", blockId, row: at, column };
        return { ...around, address, runs: [{ text: cellText(cell) }], label: "表格" };
      }),
    );
    const units = line("unitsLine", block.unitsLine ?? "", "表格单位");
    return [...head, ...units, ...cells, ...line("note", block.note ?? "", "表注")];
  }
  const words = blockWords(block).map((runs, at): BodyPart => {
    return { ...around, address: { kind: "words", blockId, at }, runs, label: wordsLabels[block.kind] ?? "段落" };
  });
  return [...head, ...words];
}

const wordsLabels: Readonly<Partial<Record<KnownBlock["kind"], string>>> = {
  list: "列表",
  figures: "数读",
  case: "案例",
  calendar: "大事记",
};

/** The words of a block's own title, as they stand in one paragraph on paper. */
function headText(block: KnownBlock): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "figures":
      return block.title + (block.note ?? "");
    case "case":
      return block.title;
    case "calendar":
      return block.title ?? "";
    case "chart":
      return block.caption.text;
    case "table":
    case "picture":
      return block.caption?.text ?? "";
    case "paragraph":
    case "list":
      return "";
  }
}

/** A whole row of a table as one part, by its place and its words. */
export function rowWords(block: DraftBlock, row: number): string | null {
  if (block.kind !== "table") return null;
  const rows = tableRows(block);
  return rows[row] === undefined ? null : rowText(rows[row]);
}
