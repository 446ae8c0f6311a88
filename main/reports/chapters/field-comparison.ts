import { Big } from "big.js";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import { listInWords, listWithAnd } from "../../../shared/domain/list-in-words.ts";
import { timeLine } from "../../../shared/domain/pace.ts";
import { paceInWords, percentInWords, withEvenPlaces } from "../../../shared/domain/percent-in-words.ts";
import { see, type ReportMaterial } from "../report-material.ts";

interface FieldRate {
  readonly name: string;
  /** 年度投资完成率 in %, unrounded. */
  readonly rate: Big;
  readonly pace: string;
}

const mostNamed = 2;

/**
 * Which fields lead and which lag behind by 年度投资完成率; null for fewer than two fields with a rate. A single one is named all
 * the same where the chart shows it beside the items without a field.
 */
export function fieldComparison(material: ReportMaterial): string | null {
  const { year, asOf } = material.facts;
  const rates = fieldRates(material).toSorted((one, other) => other.rate.cmp(one.rate));
  const reference = see(material, { charts: ["completion-by-field"] });
  if (rates.length === 0 || (rates.length === 1 && reference === "")) return null;
  if (rates.length <= 2) return `从年度投资完成率看，${withEvenPlaces(namesAndRates(rates))}${reference}。`;
  const time = timeLine(year.year, asOf);
  const leaders = rates.slice(0, mostNamed).filter(({ rate }) => rate.gte(time));
  const laggards = rates
    .slice(-mostNamed)
    .filter(({ rate }) => rate.lt(time))
    .toReversed();
  const link = leaders.length === 0 ? "，" : "；";
  const clauses = `${leadersClause(leaders)}${link}${laggardsClause(laggards, leaders.length)}`;
  return `从年度投资完成率看，${withEvenPlaces(clauses)}${reference}。`;
}

/** Items without a field are none: 其他 can neither lead nor lag behind. */
function fieldRates({ facts }: ReportMaterial): FieldRate[] {
  return facts.fields.flatMap(({ name, planned, done }) => {
    if (name === withoutField || planned === null || planned === 0 || done === null) return [];
    const pace = paceInWords(done, planned, facts.year.year, facts.asOf) ?? "";
    return [{ name, rate: new Big(done).times(100).div(planned), pace }];
  });
}

/** 甲、乙分别为95.2%和90.1%; 甲为95.2% */
function namesAndRates(rates: readonly FieldRate[]): string {
  const shown = listWithAnd(rates.map(({ rate }) => percentInWords(rate)));
  return `${listInWords(rates.map(({ name }) => name))}${rates.length > 1 ? "分别" : ""}为${shown}`;
}

function leadersClause(leaders: readonly FieldRate[]): string {
  return leaders.length === 0 ? "各领域均落后于时序" : `${namesAndRates(leaders)}，走在前列`;
}

function laggardsClause(laggards: readonly FieldRate[], leaderCount: number): string {
  if (laggards.length === 0) return "各领域均未落后于时序";
  const paces = listInWords(laggards.map(({ name, pace }) => `${name}${pace}`));
  return leaderCount === 0 ? `其中${paces}` : `${paces}，需要加快`;
}
