import { amountInTable, tableDigits } from "../amount-in-words.ts";
import { dateInWords, isPartialDate } from "../dates.ts";
import { kindLabels, paceLabels, phaseLabels, statusLabels } from "../labels.ts";
import { listInWords } from "../list-in-words.ts";
import { moneyFromFen } from "../money.ts";
import { problemStateLabels } from "../problems/item-problem.ts";
import { moveLabels } from "../worklists/item-move.ts";

/** The value of a field as the domain has it: a text, 分, names, or nothing. */
export type HistoryValue = string | number | null | readonly string[];

const nothing = "未填写";
/** Characters of a text that a line of the history shows. */
const longestText = 300;

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindLabels,
  phase: phaseLabels,
  pace: paceLabels,
  status: statusLabels,
  state: problemStateLabels,
  direction: moveLabels,
};
const moneyFields = new Set(["totalInvestment", "plannedThisYear", "doneThisYear", "doneSinceStart"]);
const dateFields = new Set([
  "startDate",
  "dueDate",
  "finishedOn",
  "asOf",
  "issuedOn",
  "cutOffDate",
  "solvedOn",
  "movedOn",
]);

/** The value of a field for a line of the history: 165,400万元, 推进中, 2025年11月30日; 未填写 for none. */
export function valueInWords(field: string, value: HistoryValue): string {
  if (value === null || value === "") return nothing;
  if (typeof value === "object") return value.length === 0 ? nothing : listInWords(value);
  if (typeof value === "number") return moneyFields.has(field) ? amountInWan(value) : String(value);
  if (dateFields.has(field) && isPartialDate(value)) return dateInWords(value);
  if (field === "percent") return `${value}%`;
  return choices[field]?.[value] ?? shortened(value);
}

function amountInWan(fen: number): string {
  const amount = moneyFromFen(fen);
  return `${amountInTable(amount, tableDigits([amount], 6))}万元`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longestText ? `${characters.slice(0, longestText).join("")}……` : text;
}
