import { noCheckpoint, withCheckpoints, type Checkpoint } from "../../shared/checkpoint.ts";
import {
  countByKind,
  countByStatus,
  investmentFigures,
  itemsByField,
  type InvestmentFigures,
  type KindCount,
  type NamedFigures,
  type StatusCount,
} from "../../shared/domain/aggregate.ts";
import { lastDayOf, type IsoDate } from "../../shared/domain/dates.ts";
import { newestObservations } from "../../shared/domain/indicators/newest-observations.ts";
import { doneByMonth, type DoneAtDate } from "../../shared/domain/done-by-month.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { partyMatrix, type PartyMatrix } from "../../shared/domain/party-matrix.ts";
import { phasesReached, type PhaseReached } from "../../shared/domain/phases-reached.ts";
import { sharedOwnColumns, type SharedOwnColumn } from "../../shared/domain/own-column.ts";
import type { MeantNames } from "../../shared/domain/words/meant-names.ts";
import type { Field, Observation, ReportingYear, Worklist } from "../../shared/domain/year-data.ts";
import { compareFields, type FieldComparison } from "../../shared/domain/fields/field-comparison.ts";
import { fieldTotals, yearTotals, type YearTotals } from "../../shared/domain/year-totals.ts";
import { countMovedInAfter, movesUntil, type ItemMove } from "../../shared/domain/worklists/item-move.ts";
import { isDelayed, reportItems, type ReportItem } from "./report-items.ts";
import type { ReportSource } from "./report-source.ts";
import { sourceNotes, type SourceNotes } from "./source-notes.ts";

/** One 领域 with its items, figures and indicators. */
export interface FieldFacts extends NamedFigures {
  readonly items: readonly ReportItem[];
  readonly observations: readonly Observation[];
}

/** One 合作机制 with its lists, items and those indicators that belong to no field. */
export interface MechanismFacts {
  readonly name: string;
  readonly worklists: readonly Worklist[];
  readonly items: readonly ReportItem[];
  readonly observations: readonly Observation[];
}

/** Everything that the chapters, charts and annexes say, computed once, so that a figure has one value everywhere. */
export interface ReportFacts {
  /** What names that have changed since mean; only where kept filters are applied. */
  readonly meant?: MeantNames;
  readonly year: ReportingYear;
  readonly asOf: IsoDate;
  readonly items: readonly ReportItem[];
  readonly figures: InvestmentFigures;
  readonly statuses: readonly StatusCount[];
  readonly kinds: readonly KindCount[];
  readonly phases: readonly PhaseReached[];
  /** How many matters each two parties have together; null where a table of it would say little. */
  readonly parties: PartyMatrix | null;
  readonly fields: readonly FieldFacts[];
  readonly mechanisms: readonly MechanismFacts[];
  /** 调入 and 调出 until the cut-off date. */
  readonly moves: readonly ItemMove[];
  /** How many of the items came on their list only later: they are counted all the same. */
  readonly movedInLater: number;
  /** Own columns of the lists that 附件1 shows too. */
  readonly annexColumns: readonly SharedOwnColumn[];
  readonly delayed: readonly ReportItem[];
  readonly months: readonly DoneAtDate[];
  /** Words that name the source of an indicator, by its id; those without a citation have none. */
  readonly sourceNotes: SourceNotes;
  /** The values of the indicators at the cut-off date, in their order: of several of one indicator the newest. */
  readonly observations: readonly Observation[];
  /** Indicators that are later than the cut-off date and so are not in the report. */
  readonly laterObservations: readonly Observation[];
  /** Earlier years and, last, this one. */
  readonly years: readonly YearTotals[];
  /** This year's fields beside those of the last year before it; null where nothing is mapped. */
  readonly fieldComparison: FieldComparison | null;
}

/** Computes what a report says about its year at a cut-off date; `checkpoint` is called between items and between figures. */
export function reportFacts(
  { data, history }: ReportSource,
  asOf: IsoDate,
  checkpoint: Checkpoint = noCheckpoint,
): ReportFacts {
  const items = reportItems(data, asOf, checkpoint);
  const isLater = ({ asOf: date }: Observation) => date !== null && lastDayOf(date) > asOf;
  const ordered = data.observations.toSorted((one, other) => one.position - other.position);
  const observations = newestObservations(ordered.filter((observation) => !isLater(observation)));
  /** Each looks at all items once or twice. */
  const next = <Figures>(compute: () => Figures): Figures => {
    checkpoint();
    return compute();
  };
  const fields = next(() => fieldFacts(data.fields, items, observations));
  const totals = next(() => yearTotals(data.year.year, asOf, items));
  return {
    year: data.year,
    asOf,
    items: next(() => fields.flatMap((field) => field.items)),
    figures: totals,
    statuses: next(() => countByStatus(items)),
    kinds: next(() => countByKind(items)),
    phases: next(() => phasesReached(items)),
    parties: next(() => partyMatrix(items)),
    fields,
    mechanisms: next(() => mechanismFacts(data.worklists, items, observations)),
    moves: movesUntil(data.moves, asOf),
    movedInLater: countMovedInAfter(data.moves, asOf),
    annexColumns: sharedOwnColumns(data.ownColumns).filter(({ inAnnex }) => inAnnex),
    delayed: next(() => fields.flatMap((field) => field.items.filter(isDelayed))),
    months: doneByMonth(withCheckpoints(items, checkpoint), data.year.year, asOf),
    sourceNotes: sourceNotes(data),
    observations,
    laterObservations: ordered.filter(isLater),
    years: next(() => [...history, { ...totals, mechanisms: mechanismsOf(items), fields: fieldTotals(items) }]),
    fieldComparison: next(() => comparedWith(history.at(-1), data.fields, items)),
  };
}

function comparedWith(
  before: YearTotals | undefined,
  fields: readonly Field[],
  items: readonly ReportItem[],
): FieldComparison | null {
  if (before?.fields === undefined) return null;
  const own = new Map(fieldTotals(items).map((figures) => [figures.name, figures]));
  const inOrder = fields.flatMap(({ name }) => own.get(name) ?? []);
  return compareFields(fields, inOrder, before.fields);
}

/** Fields in their order; one with indicators but no items is a part of the year as well. */
function fieldFacts(
  fields: readonly Field[],
  items: readonly ReportItem[],
  observations: readonly Observation[],
): FieldFacts[] {
  const groups = itemsByField(items, fields);
  const observationsOf = groupBy(observations, ({ field }) => field);
  const names = new Set([...fields.map(({ name }) => name), ...groups.keys()]);
  return [...names].flatMap((name) => {
    const own = { items: groups.get(name) ?? [], observations: observationsOf.get(name) ?? [] };
    if (own.items.length + own.observations.length === 0) return [];
    return [{ name, itemCount: own.items.length, ...investmentFigures(own.items), ...own }];
  });
}

function mechanismFacts(
  worklists: readonly Worklist[],
  items: readonly ReportItem[],
  observations: readonly Observation[],
): MechanismFacts[] {
  const listsOf = groupBy(worklists, ({ mechanism }) => mechanism);
  const itemsOf = groupBy(items, ({ mechanism }) => mechanism);
  const withoutField = observations.filter(({ field }) => field === null);
  const observationsOf = groupBy(withoutField, ({ mechanism }) => mechanism);
  const names = new Set([...listsOf.keys(), ...withoutField.flatMap(({ mechanism }) => mechanism ?? [])]);
  return [...names].map((name) => ({
    name,
    worklists: listsOf.get(name) ?? [],
    items: itemsOf.get(name) ?? [],
    observations: observationsOf.get(name) ?? [],
  }));
}

function mechanismsOf(items: readonly ReportItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ mechanism }) => mechanism ?? []))];
}
