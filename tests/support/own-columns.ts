import type { OwnColumn, OwnColumnDraft } from "../../shared/domain/own-column.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import type { Desk } from "./desk.ts";

/** An own column as it is set up; what is not named is the usual. */
export function anOwnColumn(draft: Partial<OwnColumnDraft> = {}): OwnColumnDraft {
  return { name: "投资主体", kind: "text", unit: null, choices: [], inAnnex: false, ...draft };
}

export const budget = anOwnColumn({ name: "专项债券", kind: "number", unit: "万元" });
const approvedOn = anOwnColumn({ name: "批复日期", kind: "date" });
export const owner = anOwnColumn({ name: "业主性质", kind: "choice", choices: ["国企", "民企", "其他"] });

/** Sets up a column of each kind on a list: 投资主体, 专项债券（万元）, 批复日期, 业主性质. */
export async function withColumnsOfEachKind(desk: Desk, list: Worklist): Promise<readonly OwnColumn[]> {
  const columns: OwnColumn[] = [];
  for (const column of [anOwnColumn(), budget, approvedOn, owner]) {
    columns.push(await desk.get("ownColumns:create", { worklistId: list.id, column }));
    desk.rest();
  }
  return columns;
}

/** A value in each of them. */
export const aValueOfEachKind = {
  "own:投资主体": "内江交投集团",
  "own:专项债券": "1200.5",
  "own:批复日期": "2021-03",
  "own:业主性质": "国企",
} as const;
