import { completionByMonthChart } from "../../shared/charts/definitions/completion-by-month.ts";
import { itemsByStatusChart } from "../../shared/charts/definitions/items-by-status.ts";
import { planAgainstDoneChart } from "../../shared/charts/definitions/plan-against-done.ts";
import { countByStatus, itemsByField, planAndDone } from "../../shared/domain/aggregate.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { doneByMonthOf, type DoneChange } from "../../shared/domain/done-by-month.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import { completionRate, paceDifference } from "../../shared/domain/pace.ts";
import { inSpokenOrder } from "../../shared/domain/spoken-order.ts";
import type { Field } from "../../shared/domain/year-data.ts";
import type { Overview } from "../../shared/ipc/questions/overview.ts";
import type { FigureRow } from "../store/year-figures.ts";
import { overviewAttention, type CallForAttention } from "./overview-attention.ts";

/** All that the first page is computed from: figures and dates, no long texts. */
export interface OverviewSource {
  readonly year: number;
  readonly lampRule: LampRule;
  readonly fields: readonly Field[];
  /** In the order of the lists. */
  readonly rows: readonly FigureRow[];
  readonly doneChanges: readonly DoneChange[];
}

/** The computed part of the first page; what asks for attention by its ids. */
export type OverviewFigures = Omit<Overview, "attention" | "recent" | "observations"> & {
  readonly calls: readonly CallForAttention[];
};

/** The first page of a year at a cut-off date, by the same rules and sums as the report. */
export function overviewOf(
  { year, lampRule, fields, rows, doneChanges }: OverviewSource,
  asOf: IsoDate,
): OverviewFigures {
  const { planned, done } = planAndDone(rows);
  const byField = [...itemsByField(rows, fields)];
  const byStatus = inSpokenOrder(countByStatus(rows));
  return {
    year,
    asOf,
    itemCount: rows.length,
    byStatus,
    planned,
    done,
    ...paceFigures(planned, done, year, asOf),
    ...overviewAttention(
      byField.flatMap(([, items]) => items),
      asOf,
      lampRule,
    ),
    charts: {
      planAgainstDone: planAgainstDoneChart(byField.map(([name, items]) => ({ name, ...planAndDone(items) }))),
      completionByMonth: completionByMonthChart({ year, planned, months: doneByMonthOf(doneChanges, year, asOf) }),
      byStatus: itemsByStatusChart(byStatus),
    },
  };
}

/** Nothing without a plan, and nothing before the first figure is reported: an unknown completion is not 0 %. */
function paceFigures(
  planned: Overview["planned"],
  done: Overview["done"],
  year: number,
  asOf: IsoDate,
): Pick<Overview, "completion" | "paceDifference"> {
  if (planned === null || done === null) return { completion: null, paceDifference: null };
  return { completion: completionRate(done, planned), paceDifference: paceDifference(done, planned, year, asOf) };
}
