import type { DrawnObject, ObjectReading } from "../../../shared/domain/draft/object-answers.ts";
import { partyTable } from "../../reports/chapters/party-table.ts";
import { reportCharts } from "../../reports/report-charts.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { YearFacts } from "../figures/year-facts.ts";

/** The chart or table that the standard report draws under this name now, or that it has nothing to draw there. */
export function standardObject(years: YearFacts, kind: DrawnObject["kind"], name: string): ObjectReading {
  const facts = years.at(undefined)?.facts;
  const now = facts === undefined ? undefined : objectsOf(facts).get(`${kind} ${name}`);
  return now === undefined ? { now: null, missing: "现在的数据不再生成这一内容" } : { now, missing: null };
}

type Objects = ReadonlyMap<string, DrawnObject>;

// All charts of a year are asked for together, and again after every save.
const remembered = new WeakMap<ReportFacts, Objects>();

function objectsOf(facts: ReportFacts): Objects {
  const known = remembered.get(facts);
  if (known !== undefined) return known;
  const tables = partyTable(facts.parties).filter((block) => block.kind === "table");
  const objects = new Map<string, DrawnObject>([
    ...reportCharts(facts).map((block) => [`chart ${block.chart.id}`, block] as const),
    ...tables.map((block) => [`table ${block.caption?.id ?? ""}`, block] as const),
  ]);
  remembered.set(facts, objects);
  return objects;
}
