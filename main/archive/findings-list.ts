import { dateInWords, type IsoDate } from "../../shared/domain/dates.ts";
import type { Finding } from "../../shared/domain/check/finding.ts";
import { ruleLabels } from "../../shared/domain/check/rule-labels.ts";
import { draftKindLabels, draftStateLabels } from "../../shared/domain/draft/draft.ts";
import { findingInWords, occasionInWords, type ListedFinding } from "../../shared/domain/draft/listed-finding.ts";
import type { FrozenReport } from "../../shared/domain/frozen-report.ts";
import { chapterNumber } from "../../shared/domain/heading-numbers.ts";
import { momentInWords } from "./moment-in-words.ts";

export interface FindingsOfYear {
  readonly year: number;
  readonly asOf: IsoDate;
  /** Of the year's data, at the cut-off date. */
  readonly data: readonly Finding[];
  readonly reports: readonly FrozenReport[];
}

/** 检查清单: what was known to be open in the data and in each report, for somebody who reads the archive without this program. */
export function findingsList({ year, asOf, data, reports }: FindingsOfYear): Uint8Array {
  const lines = [
    `${year}年度检查清单`,
    "",
    `一、年度数据（截至${dateInWords(asOf)}）`,
    ...numbered(data.map(({ rule, place, message }) => `${place.title}：${ruleLabels[rule]}，${message}`)),
    ...reports.flatMap((report, index) => ["", ...linesOf(report, index)]),
    "",
  ];
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}`);
}

function linesOf({ title, kind, state, asOf, files, findings, exports }: FrozenReport, index: number): string[] {
  const about = [draftKindLabels[kind], draftStateLabels[state], `截至${dateInWords(asOf)}`];
  return [
    `${chapterNumber(index + 2)}${title}（${about.join("，")}）`,
    ...(files === null ? [] : [`文件：${files.word}`]),
    "归档时：",
    ...ofReport(findings),
    ...exports.flatMap((listed) => [
      `${momentInWords(listed.exportedAt)}${occasionInWords(listed)}：`,
      ...ofReport(listed.findings),
    ]),
  ];
}

const ofReport = (findings: readonly ListedFinding[]) => numbered(findings.map(findingInWords));

function numbered(lines: readonly string[]): string[] {
  return lines.length === 0 ? ["  没有发现问题。"] : lines.map((line, index) => `  ${index + 1}. ${line}`);
}
