import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { isPartialDate, lastDayOf, type IsoDate } from "../../../shared/domain/dates.ts";
import { blockText, placedFigures, type PlacedBlock } from "../../../shared/domain/draft/body-places.ts";
import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { finding } from "./finding.ts";

/** Dates that are not the report's own, chapters and headings with nothing under them, remarks, unknown blocks. */
export function textFindings(body: DraftBody, blocks: readonly PlacedBlock[], asOf: IsoDate): readonly CheckFinding[] {
  return [
    ...cutOffLineFindings(body, asOf),
    ...blocks.flatMap((placed) => cutOffFindings(placed, asOf)),
    ...formerYearFindings(body, blocks),
    ...body.chapters.flatMap((chapter) => emptyFindings(chapter)),
    ...body.annexes.flatMap(({ id, title, content }) =>
      content.kind === "own" ? emptyFindings({ id, title, blocks: content.blocks }) : [],
    ),
    ...remarkFindings(body, blocks),
    ...unknownFindings(blocks),
  ];
}

const cutOff = /截至(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?底?/gu;

function datesIn(text: string): { readonly quote: string; readonly day: IsoDate }[] {
  return Array.from(text.matchAll(cutOff)).flatMap(([quote, year, month, day]) => {
    const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
    const date = parts.join("-");
    return isPartialDate(date) ? [{ quote, day: lastDayOf(date) }] : [];
  });
}

function cutOffLineFindings({ cutOffLine }: DraftBody, asOf: IsoDate): readonly CheckFinding[] {
  return datesIn(cutOffLine)
    .filter(({ day }) => day !== asOf)
    .map(({ quote }) =>
      finding({
        rule: "cut-off",
        severity: "error",
        message: `题目下写的是${quote}，报告的截至日期为${cutOffInWords(asOf).slice(2)}。`,
        quote,
      }),
    );
}

function cutOffFindings({ block, chapterId }: PlacedBlock, asOf: IsoDate): readonly CheckFinding[] {
  return datesIn(blockText(block))
    .filter(({ day }) => day !== asOf)
    .map(({ quote }) =>
      finding({
        rule: "cut-off",
        severity: "warning",
        message: `${quote}与报告的截至日期（${cutOffInWords(asOf).slice(2)}）不同。`,
        chapterId,
        blockId: block.id,
        quote,
      }),
    );
}

/** 2021年度 in a text that was taken over into 2022; 与2021年度同期相比 is meant so. */
function formerYearFindings(body: DraftBody, blocks: readonly PlacedBlock[]): readonly CheckFinding[] {
  const years = new Set(placedFigures(body).flatMap(({ figure }) => figure.former?.year ?? []));
  return [...years].flatMap((year) =>
    blocks.flatMap(({ block, chapterId }) =>
      Array.from(blockText(block).matchAll(new RegExp(`(?<!与|比|较|截至)${year}年度?`, "gu")), ([quote]) =>
        finding({
          rule: "cut-off",
          severity: "warning",
          message: `“${quote}”是沿用的上一份报告中的年份，请核对。`,
          chapterId,
          blockId: block.id,
          quote,
        }),
      ),
    ),
  );
}

function emptyFindings({
  id,
  title,
  blocks,
}: {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
}): readonly CheckFinding[] {
  if (blocks.every((block) => block.kind === "heading" || isEmpty(block))) {
    const name = title === "" ? "正文" : `“${title}”`;
    return [
      finding({ rule: "empty-chapter", severity: "error", message: `${name}没有内容。`, chapterId: id, quote: title }),
    ];
  }
  return blocks.flatMap((block, place) => {
    if (block.kind !== "heading" || hasContent(blocks.slice(place + 1), block.level)) return [];
    const message = `标题“${block.text}”下没有内容。`;
    return [
      finding({
        rule: "empty-chapter",
        severity: "error",
        message,
        chapterId: id,
        blockId: block.id,
        quote: block.text,
      }),
    ];
  });
}

/** Whether anything stands before the next heading of the same or a higher level. */
function hasContent(rest: readonly DraftBlock[], level: number): boolean {
  for (const block of rest) {
    if (block.kind === "heading" && block.level <= level) return false;
    if (block.kind !== "heading" && !isEmpty(block)) return true;
  }
  return false;
}

function isEmpty(block: DraftBlock): boolean {
  const hasWords = block.kind === "paragraph" || block.kind === "list";
  return hasWords && blockText(block).trim() === "";
}

function remarkFindings({ remarks }: DraftBody, blocks: readonly PlacedBlock[]): readonly CheckFinding[] {
  return remarks
    .filter(({ isDone }) => !isDone)
    .map(({ blockId, quote, text }) => {
      const chapterId = blocks.find(({ block }) => block.id === blockId)?.chapterId ?? null;
      const message = `批注未处理：${text}`;
      return finding({ rule: "open-remark", severity: "warning", message, chapterId, blockId, quote });
    });
}

function unknownFindings(blocks: readonly PlacedBlock[]): readonly CheckFinding[] {
  return blocks
    .filter(({ block }) => block.kind === "unknown")
    .map(({ block, chapterId }) =>
      finding({
        rule: "unknown-block",
        severity: "warning",
        message: "此处内容来自较新版本的程序，导出时只写出文字。",
        chapterId,
        blockId: block.id,
      }),
    );
}
