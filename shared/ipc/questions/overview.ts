import { z } from "zod";
import type { ChartSpec } from "../../charts/chart-spec.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { ItemStatus } from "../../domain/item.ts";
import type { Money } from "../../domain/money.ts";
import { isoDate, year } from "../fields.ts";
import type { ItemRow } from "./item-list.ts";
import { question } from "../question.ts";

/** What the first page shows for a year at a cut-off date. Percentages are rounded to one digit, last of all. */
export interface Overview {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly itemCount: number;
  readonly byStatus: readonly { readonly status: ItemStatus | null; readonly count: number }[];
  readonly planned: Money | null;
  readonly done: Money | null;
  /** 年度投资完成率 in %, null without a plan. */
  readonly completion: Decimal | null;
  /** 时序差 in 百分点, null without a plan. */
  readonly paceDifference: Decimal | null;
  readonly redCount: number;
  readonly overdueCount: number;
  /** Red items that do not say 原因, 措施, 责任单位 and 时限. */
  readonly unansweredCount: number;
  readonly incompleteCount: number;
  /** The charts of the page, same definition as on paper; those without data are left out. */
  readonly charts: {
    readonly planAgainstDone: ChartSpec | null;
    readonly completionByMonth: ChartSpec | null;
    readonly byStatus: ChartSpec | null;
  };
  /** At most 20 items that ask for attention, the most urgent first. */
  readonly attention: readonly { readonly row: ItemRow; readonly reason: string }[];
  /** At most 10 items changed last. */
  readonly recent: readonly { readonly id: string; readonly title: string; readonly updatedAt: string }[];
  readonly observations: number;
}

export const overviewQuestions = {
  "overview:read": question<Overview>()(z.strictObject({ year, asOf: isoDate })),
};
