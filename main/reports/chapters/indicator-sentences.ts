import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { lastDayOf, type PartialDate } from "../../../shared/domain/dates.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { figureWithLink, spokenScope } from "../../../shared/domain/observation-in-words.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { withFootnotes, type NotedClause, type SourceNotes } from "../source-notes.ts";

/** Figures of the same places at the same date: what one clause can hold. */
export interface IndicatorGroup extends NotedClause {
  readonly asOf: PartialDate | null;
  /** 全市所有结对区县累计落实到位对口帮扶资金4.24亿元，对口协同实施项目184个: without date and closing mark. */
  readonly clause: string;
}

/** Longest run of figures, and of clauses, that a reader keeps hold of in one sentence. */
const mostFigures = 6;
const mostClauses = 3;

/** Indicators grouped by place and date, in their order. */
export function indicatorGroups(observations: readonly Observation[], notes: SourceNotes): IndicatorGroup[] {
  const groups = groupBy(observations, (one) => JSON.stringify([one.scope, dayOf(one)]));
  return [...groups.values()].flatMap((group) =>
    chunks(group, mostFigures).map((part) => ({
      asOf: part[0]?.asOf ?? null,
      clause: indicatorClause(part),
      note: noteOf(part, notes),
    })),
  );
}

/** The notes of all figures of a clause, each once. */
function noteOf(observations: readonly Observation[], notes: SourceNotes): string | null {
  const found = new Set(observations.flatMap(({ id }) => notes.get(id) ?? []));
  return found.size === 0 ? null : [...found].join("");
}

function dayOf({ asOf }: Observation): string | null {
  return asOf === null ? null : lastDayOf(asOf);
}

function chunks<Value>(values: readonly Value[], most: number): Value[][] {
  const count = Math.ceil(values.length / most);
  return Array.from({ length: count }, (_, index) => values.slice(index * most, (index + 1) * most));
}

/** 对口协同实施项目184个，总投资16.54亿元: words that the figure before has already said are not said again. */
function indicatorClause(observations: readonly Observation[]): string {
  const scope = observations[0] ? spokenScope(observations[0]) : "";
  const shared = sharedBeginning(observations.map(({ indicator }) => indicator));
  const figures = observations.map((observation, index) => {
    const before = observations[index - 1]?.indicator ?? "";
    return `${shortened(observation.indicator, before, shared)}${figureWithLink(observation)}`;
  });
  return `${scope}${figures.join("，")}`;
}

/** Shorter beginnings than this may end in the middle of a word. */
const shortestBeginning = 4;

function sharedBeginning(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length < 2) return "";
  let length = first.length;
  while (length > 0 && !others.every((name) => name.startsWith(first.slice(0, length)))) length -= 1;
  return length >= shortestBeginning ? first.slice(0, length) : "";
}

function shortened(indicator: string, before: string, shared: string): string {
  if (before === "") return indicator;
  const said = before.length >= shortestBeginning && indicator.startsWith(before) ? before : shared;
  const rest = indicator.startsWith(said) ? indicator.slice(said.length) : indicator;
  return rest.length >= 2 ? rest : indicator;
}

/** Whole sentences for the indicators of a chapter: the date before the figures, those without a date last. */
export function indicatorSentences(observations: readonly Observation[], notes: SourceNotes): readonly string[] {
  const byDate = groupBy(indicatorGroups(observations, notes), ({ asOf }) => (asOf === null ? null : lastDayOf(asOf)));
  const dated = [...byDate].toSorted(([one], [other]) => Number(one === null) - Number(other === null));
  return dated.flatMap(([, groups]) =>
    chunks(groups, mostClauses).map((part, index) => {
      const date = index === 0 && part[0]?.asOf ? `${cutOffInWords(part[0].asOf)}，` : "";
      return `${date}${withFootnotes(part).join("；")}。`;
    }),
  );
}
