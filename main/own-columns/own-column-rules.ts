import {
  longestOwnName,
  mostOwnChoices,
  mostOwnColumns,
  ownColumnKindLabels,
  ownHeader,
  type OwnColumn,
  type OwnColumnDraft,
} from "../../shared/domain/own-column.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import type { InputProblem } from "../../shared/errors.ts";
import { withoutBlanks } from "../../shared/exchange/headings/heading.ts";
import { programColumnCalled } from "../../shared/exchange/reserved-names.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listOwnColumns } from "../store/own-columns.ts";
import { listWorklists } from "../store/worklists.ts";

/** A column as it is kept: no blanks around its words, a unit for numbers only, choices for choices only. */
export function tidyOwnColumn({ name, kind, unit, choices, inAnnex }: OwnColumnDraft): OwnColumnDraft {
  return {
    name: name.trim(),
    kind,
    unit: kind === "number" ? unit?.trim() || null : null,
    choices: kind === "choice" ? choices.map((choice) => choice.trim()) : [],
    inAnnex,
  };
}

/**
 * What is wrong with a column of a list. A name is given once on a list, never that of a column of the program, and within a
 * year it means one kind of content with one unit. `itself`: the column as it was, when it is changed.
 */
export function ownColumnProblems(
  db: ReadableDb,
  { id: worklistId, year }: Worklist,
  draft: OwnColumnDraft,
  itself: OwnColumn | null,
): readonly InputProblem[] {
  const others = listOwnColumns(db, year).filter(({ id }) => id !== itself?.id);
  const here = others.filter((column) => column.worklistId === worklistId);
  if (itself === null && here.length >= mostOwnColumns) {
    return [{ field: "name", message: `一份清单最多${mostOwnColumns}个自定义列` }];
  }
  const problem = nameProblem(draft, here) ?? choicesProblem(draft) ?? meaningProblem(db, year, draft, others) ?? null;
  return problem === null ? [] : [problem];
}

function nameProblem(draft: OwnColumnDraft, here: readonly OwnColumn[]): InputProblem | null {
  const { name } = draft;
  if (name === "") return { field: "name", message: "列名不能是空白" };
  if (name.length > longestOwnName) return { field: "name", message: `列名最多${longestOwnName}个字` };
  if (/[\r\n\t]/u.test(name)) return { field: "name", message: "列名不能换行" };
  const standard = programColumnCalled(name);
  if (standard !== null) return { field: "name", message: `清单已有“${standard}”这一列，请换一个列名` };
  const double = here.find((column) => headersOf(column).some((header) => headersOf(draft).includes(header)));
  return double === undefined ? null : { field: "name", message: `这份清单已有自定义列“${double.name}”，请换一个列名` };
}

/** What may stand over the column in a workbook. */
function headersOf(column: OwnColumnDraft): readonly string[] {
  return [column.name, ownHeader(column)].map((header) => withoutBlanks(header).toLowerCase());
}

function choicesProblem({ name, kind, choices }: OwnColumnDraft): InputProblem | null {
  if (kind !== "choice") return null;
  if (choices.length === 0) return { field: "choices", message: "请至少填写一个选项" };
  if (choices.length > mostOwnChoices) {
    return { field: "choices", message: `“${name}”最多${mostOwnChoices}个选项，请减少选项或改用文本` };
  }
  if (choices.includes("")) return { field: "choices", message: "选项不能是空白" };
  const double = choices.find((choice, place) => choices.findIndex((other) => isSame(other, choice)) < place);
  return double === undefined ? null : { field: "choices", message: `选项“${double}”重复` };
}

function isSame(one: string, other: string): boolean {
  return withoutBlanks(one) === withoutBlanks(other);
}

/** Lists of a year stand side by side in one table: a column that they share holds one kind of content. */
function meaningProblem(
  db: ReadableDb,
  year: number,
  { name, kind, unit }: OwnColumnDraft,
  others: readonly OwnColumn[],
): InputProblem | null {
  const other = others.find((column) => isSame(column.name, name));
  if (other === undefined) return null;
  const list = listWorklists(db, year).find(({ id }) => id === other.worklistId)?.title ?? "";
  if (other.name !== name) {
    return { field: "name", message: `清单“${list}”的同一列写作“${other.name}”，请用同样的写法` };
  }
  if (other.kind !== kind) {
    const told = ownColumnKindLabels[other.kind];
    return {
      field: "kind",
      message: `清单“${list}”的“${name}”是${told}，同一年度同名的列内容要一致，请改用${told}或换一个列名`,
    };
  }
  if (other.unit === unit) return null;
  const told = other.unit === null ? "没有单位" : `以“${other.unit}”为单位`;
  return { field: "unit", message: `清单“${list}”的“${name}”${told}，同一年度同名的列单位要一致` };
}
