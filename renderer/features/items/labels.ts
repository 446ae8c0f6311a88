import { dateInWords } from "../../../shared/domain/dates.ts";
import type { ItemDraft, ProgressDraft } from "../../../shared/domain/item.ts";
import { kindLabels, paceLabels, phaseLabels, statusLabels } from "../../../shared/domain/labels.ts";
import type { Worklist } from "../../../shared/domain/year-data.ts";
import { absent, groupThousands, moneyInTable } from "../../lib/format.ts";
import type { FieldLabels } from "../../components/fields/binding.ts";

/** The fields of an item as the standard workbook calls them. */
export const itemLabels: FieldLabels<ItemDraft> = {
  worklistId: "所属清单",
  number: "序号",
  title: "事项名称",
  field: "领域",
  kind: "类型",
  parties: "合作方",
  leadUnit: "牵头单位",
  responsibleUnits: "责任单位",
  content: "主要内容",
  annualGoal: "年度目标",
  totalInvestment: "总投资",
  plannedThisYear: "年度计划投资",
  phase: "阶段",
  pace: "节奏",
  status: "状态",
  startDate: "开工时间",
  dueDate: "完成时限",
  finishedOn: "实际完成时间",
  problem: "存在问题",
  nextStep: "下一步工作",
  remark: "备注",
};

export const progressLabels: FieldLabels<ProgressDraft> = {
  asOf: "截至日期",
  text: "进展情况",
  doneThisYear: "年度完成投资",
  doneSinceStart: "累计完成投资",
  percent: "进度",
  physicalProgress: "形象进度",
};

/** The value of an item's field in words, for setting two of them side by side. */
export function itemValueInWords(field: keyof ItemDraft, draft: ItemDraft, worklists: readonly Worklist[]): string {
  switch (field) {
    case "worklistId":
      return worklists.find(({ id }) => id === draft.worklistId)?.title ?? absent;
    case "kind":
      return draft.kind ? kindLabels[draft.kind] : absent;
    case "phase":
      return draft.phase ? phaseLabels[draft.phase] : absent;
    case "pace":
      return draft.pace ? paceLabels[draft.pace] : absent;
    case "status":
      return draft.status ? statusLabels[draft.status] : absent;
    case "parties":
    case "responsibleUnits":
      return draft[field].join("、") || absent;
    case "totalInvestment":
    case "plannedThisYear":
      return draft[field] === null ? absent : `${moneyInTable(draft[field])}万元`;
    case "startDate":
    case "dueDate":
    case "finishedOn":
      return draft[field] === null ? absent : dateInWords(draft[field]);
    default:
      return draft[field] ?? absent;
  }
}

/** The value of a progress entry's field in words. */
export function progressValueInWords(field: keyof ProgressDraft, draft: ProgressDraft): string {
  switch (field) {
    case "asOf":
      return draft.asOf === null ? absent : dateInWords(draft.asOf);
    case "doneThisYear":
    case "doneSinceStart":
      return draft[field] === null ? absent : `${moneyInTable(draft[field])}万元`;
    case "percent":
      return draft.percent === null ? absent : `${groupThousands(draft.percent)}%`;
    default:
      return draft[field] ?? absent;
  }
}
