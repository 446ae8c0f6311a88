import { placedBlocks } from "./body-places.ts";
import { draftRuleLabels, type CheckFinding, type DraftRule } from "./check-finding.ts";
import type { DraftBody } from "./draft-body.ts";

/** A finding as it is kept with the file that went out: its place in words, as the text may be gone when it is read. */
export interface ListedFinding {
  readonly rule: DraftRule;
  readonly severity: CheckFinding["severity"];
  readonly message: string;
  /** Title of the chapter or annex and the heading before the place; empty for the whole report. */
  readonly place: string;
  /** The words concerned; empty for the whole place. */
  readonly quote: string;
}

/** Stands for the name of the file where a report was not written to one but made 定稿. Files end with .docx. */
export const madeFinal = "定稿";

/** A report that left the house or became 定稿, with what was known to be open in it. */
export interface ListedExport {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  readonly title: string;
  readonly fileName: string;
  readonly findings: readonly ListedFinding[];
}

/** Findings with their places in words, in their order. */
export function listFindings(body: DraftBody, findings: readonly CheckFinding[]): readonly ListedFinding[] {
  const places = new Map<string, string>();
  for (const { id, title } of [...body.chapters, ...body.annexes]) places.set(id, title);
  for (const { block, chapterTitle, heading } of placedBlocks(body)) {
    places.set(block.id, heading === "" ? chapterTitle : `${chapterTitle}　${heading}`);
  }
  return findings.map(({ rule, severity, message, quote, blockId, chapterId }) => ({
    rule,
    severity,
    message,
    place: places.get(blockId ?? "") ?? places.get(chapterId ?? "") ?? "",
    quote,
  }));
}

/** When the list was taken, after its moment: 导出为“报告.docx”时, 定稿时. */
export function occasionInWords({ fileName }: Pick<ListedExport, "fileName">): string {
  return fileName === madeFinal ? "定稿时" : `导出为“${fileName}”时`;
}

/** One line for people: “4.2亿元”（总体进展）：与数据不一致，…… */
export function findingInWords({ rule, message, place, quote }: ListedFinding): string {
  const where = [quote === "" ? "" : `“${quote}”`, place === "" ? "" : `（${place}）`].join("");
  return `${where === "" ? "" : `${where}：`}${draftRuleLabels[rule]}，${message}`;
}
