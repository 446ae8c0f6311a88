import type { OwnColumnDraft } from "../domain/own-column.ts";
import { isOwnField, ownName, type OwnField } from "../domain/own-field.ts";

/** What a column of a workbook can mean, in the order of the standard workbook; the last three stand in no standard column. */
export const importFields = [
  "number",
  "title",
  "field",
  "kind",
  "parties",
  "leadUnit",
  "responsibleUnits",
  "content",
  "annualGoal",
  "totalInvestment",
  "plannedThisYear",
  "doneThisYear",
  "doneSinceStart",
  "percent",
  "phase",
  "status",
  "startDate",
  "dueDate",
  "text",
  "problem",
  "nextStep",
  "sources",
  "remark",
  "pace",
  "finishedOn",
  "physicalProgress",
] as const;
export type ImportField = (typeof importFields)[number];

/** How the cells of a column are read. */
export type FieldForm = "name" | "names" | "text" | "amount" | "percent" | "choice" | "date";

interface FieldWords {
  readonly label: string;
  readonly form: FieldForm;
}

const fields = {
  number: { label: "序号", form: "name" },
  title: { label: "事项名称", form: "name" },
  field: { label: "领域", form: "name" },
  kind: { label: "类型", form: "choice" },
  parties: { label: "合作方", form: "names" },
  leadUnit: { label: "牵头单位", form: "name" },
  responsibleUnits: { label: "责任单位", form: "names" },
  content: { label: "主要内容", form: "text" },
  annualGoal: { label: "年度目标", form: "text" },
  totalInvestment: { label: "总投资", form: "amount" },
  plannedThisYear: { label: "年度计划投资", form: "amount" },
  doneThisYear: { label: "年度完成投资", form: "amount" },
  doneSinceStart: { label: "累计完成投资", form: "amount" },
  percent: { label: "进度", form: "percent" },
  phase: { label: "阶段", form: "choice" },
  status: { label: "状态", form: "choice" },
  startDate: { label: "开工时间", form: "date" },
  dueDate: { label: "完成时限", form: "date" },
  text: { label: "进展情况", form: "text" },
  problem: { label: "存在问题", form: "text" },
  nextStep: { label: "下一步工作", form: "text" },
  sources: { label: "来源", form: "names" },
  remark: { label: "备注", form: "text" },
  pace: { label: "节奏", form: "choice" },
  finishedOn: { label: "完成时间", form: "date" },
  physicalProgress: { label: "形象进度", form: "text" },
} as const satisfies Record<ImportField, FieldWords>;

/** What a column of a workbook can mean: a field of the program, or an own column of the list. */
export type WorkbookField = ImportField | OwnField;

/** The Chinese name of a column, without its unit. */
export function importFieldLabel(field: WorkbookField): string {
  return isOwnField(field) ? ownName(field) : fields[field].label;
}

/** How the texts of a field are read and shown. */
export function fieldForm(field: ImportField): FieldForm {
  return fields[field].form;
}

/** The fields that are read in one way: amounts, names … */
export type FieldOf<Form extends FieldForm> = {
  [Field in ImportField]: (typeof fields)[Field]["form"] extends Form ? Field : never;
}[ImportField];

export function isFieldOf<Form extends FieldForm>(field: WorkbookField, form: Form): field is FieldOf<Form> {
  return !isOwnField(field) && fields[field].form === form;
}

/** Units that a column of amounts may be written in. */
export const amountUnits = ["wan", "yi", "yuan"] as const;
export type AmountUnit = (typeof amountUnits)[number];

export const amountUnitWords: Readonly<Record<AmountUnit, string>> = { wan: "万元", yi: "亿元", yuan: "元" };

/** What an own column holds, as far as reading its cells needs it. */
export type OwnForm = Pick<OwnColumnDraft, "kind" | "unit" | "choices">;

/** What a column means: nothing (null) or a field, amounts with the unit they are written in (null: what the heading says, else 万元). */
export interface ColumnMeaning {
  /** From 0. */
  readonly column: number;
  readonly field: WorkbookField | null;
  readonly unit: AmountUnit | null;
  /** Of an own column: what it holds, and what it is set up as where the list has none of that name. */
  readonly own?: OwnForm | undefined;
}
