import { completionByMonthChart } from "../../shared/charts/definitions/completion-by-month.ts";
import { itemsByStatusChart } from "../../shared/charts/definitions/items-by-status.ts";
import { planAgainstDoneChart } from "../../shared/charts/definitions/plan-against-done.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { Item } from "../../shared/domain/item.ts";
import { completionRate, paceDifference } from "../../shared/domain/pace.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import type { Overview } from "../../shared/ipc/questions/overview.ts";
import { reportFacts, type ReportFacts } from "../reports/report-facts.ts";
import { overviewAttention } from "./overview-attention.ts";

const mostRecent = 10;

/** The first page of a year at a cut-off date, from the same facts as the report, so that the two never disagree. */
export function overviewOf(data: YearData, asOf: IsoDate): Overview {
  const facts = reportFacts({ data, history: [] }, asOf);
  return {
    year: data.year.year,
    asOf,
    itemCount: facts.items.length,
    byStatus: facts.statuses,
    planned: facts.figures.planned,
    done: facts.figures.done,
    ...paceFigures(facts),
    ...overviewAttention(facts.items, asOf),
    charts: overviewCharts(facts),
    recent: lastChanged(data.items),
    observations: data.observations.length,
  };
}

/** Nothing without a plan, and nothing before the first figure is reported: an unknown completion is not 0 %. */
function paceFigures({ figures, year, asOf }: ReportFacts): Pick<Overview, "completion" | "paceDifference"> {
  const { planned, done } = figures;
  if (planned === null || done === null) return { completion: null, paceDifference: null };
  return { completion: completionRate(done, planned), paceDifference: paceDifference(done, planned, year.year, asOf) };
}

function overviewCharts({ year, figures, fields, months, statuses }: ReportFacts): Overview["charts"] {
  return {
    planAgainstDone: planAgainstDoneChart(fields),
    completionByMonth: completionByMonthChart({ year: year.year, planned: figures.planned, months }),
    byStatus: itemsByStatusChart(statuses),
  };
}

function lastChanged(items: readonly Item[]): Overview["recent"] {
  return items
    .toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
    .slice(0, mostRecent)
    .map(({ id, title, updatedAt }) => ({ id, title, updatedAt }));
}
