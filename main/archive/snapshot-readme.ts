import { dateInWords } from "../../shared/domain/dates.ts";
import type { SnapshotSummary } from "../../shared/ipc/questions/snapshots.ts";
import { momentInWords } from "./moment-in-words.ts";
import { isFinalReport, partNames } from "./snapshot-parts.ts";
import type { ZipEntry } from "./zip-of.ts";

/** The description that lies in every exported archive, for somebody who opens it in ten years. */
export function snapshotReadme(summary: SnapshotSummary, parts: readonly { readonly name: string }[]): ZipEntry {
  const lines = [
    `${summary.year}年度合作事项档案`,
    "",
    `数据截至${dateInWords(summary.asOf)}，归档于${momentInWords(summary.createdAt)}。`,
    `含事项 ${summary.itemCount} 项、指标值 ${summary.observationCount} 个、素材 ${summary.sourceCount} 篇。`,
    "",
    "文件：",
    `  ${partNames.report}    年度报告，用 Word 或 WPS 打开`,
    `  ${partNames.items}     全部事项、进展记录、指标和出处，用 Excel 或 WPS 打开；金额单位为万元，事项的次序和序号与报告附件1相同`,
    `  ${partNames.data}      全部数据的文本形式，UTF-8 编码；金额以分为单位，日期为 年-月-日`,
    ...written(parts),
    "  manifest.json   各文件的字节数和 SHA-256 校验值",
    "",
    "data.json 中的主要名称：",
    "  worklists 清单，versions 清单版本，moves 调入调出（direction 为 in 调入、out 调出），fields 领域，items 合作事项，progress 进展记录，observations 指标值，sources 素材，citations 出处",
    "  title 名称，parties 合作方，leadUnit 牵头单位，responsibleUnits 责任单位，annualGoal 年度目标，",
    "  totalInvestment 总投资，plannedThisYear 年度计划投资，doneThisYear 年度完成投资，doneSinceStart 累计完成投资，",
    "  percent 进度（%），asOf 截至日期，status 状态，phase 阶段，dueDate 完成时限，problem 存在问题，nextStep 下一步工作",
    "  status 和 phase 是归档时填写的内容；报告按 startDate 开工时间和 finishedOn 完成时间，写截至日期当天的状态和阶段。",
    "",
    "核验：对每个文件计算 SHA-256，应与 manifest.json 所列一致。封存编码 seal 是除本说明和",
    "manifest.json 以外的文件“校验值、两个空格、文件名、换行”各一行、按文件名排序后整体的 SHA-256。",
    "",
  ];
  return { name: "说明.txt", bytes: new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}`) };
}

/** What later formats hold beside the year's standard report. */
function written(parts: readonly { readonly name: string }[]): string[] {
  const isThere = (test: (name: string) => boolean) => parts.some(({ name }) => test(name));
  return [
    ...(isThere((name) => name === partNames.findings)
      ? [`  ${partNames.findings}    归档时和历次导出报告时检查出的问题：前后矛盾、与数据不一致、截至日期不同等`]
      : []),
    ...(isThere(isFinalReport)
      ? ["  定稿            本年度定稿的报告，.docx 用 Word 或 WPS 打开，.json 是同一报告的文本形式"]
      : []),
  ];
}
