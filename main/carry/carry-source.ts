import { comparableName } from "../../shared/domain/comparable-name.ts";
import { carriedField, carriedListTitle, isUnfinished } from "../../shared/domain/carry/carried-draft.ts";
import type { CarriedList, CarryCandidate } from "../../shared/domain/carry/item-carry.ts";
import { cutOffOf } from "../../shared/domain/cut-off.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { Item } from "../../shared/domain/item.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { statusAt } from "../../shared/domain/state-at.ts";
import type { Field, Worklist, YearData } from "../../shared/domain/year-data.ts";
import { formerYearOf } from "../store/fields.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listCarriesOfYear } from "../store/item-carries.ts";
import { readSnapshotSummary } from "../store/snapshots.ts";
import { listFields } from "../store/words.ts";
import { listWorklists } from "../store/worklists.ts";
import { readYearData } from "../store/year-data.ts";

/** What carrying forward into a year starts from: the year before, at its cut-off date, and what could be carried of it. */
export interface CarrySource {
  readonly former: YearData;
  /** The date that the year before was archived at, otherwise its own cut-off date. */
  readonly asOf: IsoDate;
  readonly candidates: readonly CarryCandidate[];
  /** The lists of the year before that have items, in their order. */
  readonly lists: readonly CarriedList[];
}

/** Reads what could be carried into a year from the newest earlier one of its kind; null where there is none. */
export function carrySource(db: ReadableDb, year: number): CarrySource | null {
  const formerYear = formerYearOf(db, year);
  const former = formerYear === null ? null : readYearData(db, formerYear);
  const present = readYearData(db, year);
  if (former === null || present === null) return null;
  const { snapshotId } = former.year;
  const archived = snapshotId === null ? null : readSnapshotSummary(db, snapshotId);
  const asOf = archived?.asOf ?? cutOffOf(former.year, former.year.year);
  const lists = carriedLists(former, listWorklists(db, year), year);
  const facts = { former, asOf, present, fields: fieldsToCome(db, year, former) };
  return { former, asOf, candidates: candidatesOf(facts, listCarriesOfYear(db, year)), lists };
}

/** A year without fields takes those of the year before over. */
function fieldsToCome(db: ReadableDb, year: number, former: YearData): readonly Field[] {
  const fields = listFields(db, year);
  if (fields.length > 0) return fields;
  return former.fields.map(({ name, position }) => ({ name, position, formerFields: [name] }));
}

/** Each list goes on in the one of the title that next year's has, otherwise in the only one of its 合作机制, otherwise in a new one. */
function carriedLists(former: YearData, lists: readonly Worklist[], year: number): readonly CarriedList[] {
  const used = new Set(former.items.map(({ worklistId }) => worklistId));
  return former.worklists
    .filter(({ id }) => used.has(id))
    .map(({ id, title, mechanism }) => {
      const wanted = carriedListTitle(title, former.year.year, year);
      const ofMechanism = lists.filter((list) => list.mechanism === mechanism);
      const named = ofMechanism.find((list) => list.title === wanted || list.title === title);
      const target = named ?? (ofMechanism.length === 1 ? ofMechanism[0] : undefined);
      return { id, title, mechanism, targetId: target?.id ?? null, targetTitle: target?.title ?? wanted };
    });
}

interface CarryFacts {
  readonly former: YearData;
  readonly asOf: IsoDate;
  readonly present: YearData;
  readonly fields: readonly Field[];
}

function candidatesOf(
  { former, asOf, present, fields }: CarryFacts,
  links: readonly { readonly itemId: string; readonly formerId: string }[],
): readonly CarryCandidate[] {
  const entriesOf = groupBy(former.progress, ({ itemId }) => itemId);
  const titles = new Map(present.items.map(({ id, title }) => [id, title]));
  const linked = new Map(links.map(({ itemId, formerId }) => [formerId, itemId]));
  const namesakeOf = namesakes(former, present, new Set(links.map(({ itemId }) => itemId)));
  return former.items.map((item) => {
    const { id, number, title, worklistId, field } = item;
    const carriedTo = linked.get(id);
    const { field: newField, ground } = carriedField(field, fields);
    return {
      id,
      number,
      title,
      worklistId,
      field,
      newField,
      fieldGround: ground,
      status: statusAt(item, asOf),
      unfinished: isUnfinished(item, asOf),
      opening: standingOf(entriesOf.get(id) ?? [], asOf).doneSinceStart,
      carriedTo: carriedTo === undefined ? null : { id: carriedTo, title: titles.get(carriedTo) ?? "" },
      namesake: carriedTo === undefined ? namesakeOf(item) : null,
    };
  });
}

/** The one unlinked item of the new year that has the name of an item, under the same 合作机制; a name that two have is not guessed. */
function namesakes(former: YearData, present: YearData, linked: ReadonlySet<string>) {
  const free = groupBy(
    present.items.filter(({ id }) => !linked.has(id)),
    nameIn(present),
  );
  const wanted = groupBy(former.items, nameIn(former));
  return (item: Item): CarryCandidate["namesake"] => {
    const key = nameIn(former)(item);
    const [found, another] = free.get(key) ?? [];
    const isAlone = wanted.get(key)?.length === 1 && another === undefined;
    return found !== undefined && isAlone ? { id: found.id, title: found.title } : null;
  };
}

function nameIn({ worklists }: YearData): (item: Item) => string {
  const mechanisms = new Map(worklists.map(({ id, mechanism }) => [id, mechanism]));
  return ({ title, worklistId }) => `${mechanisms.get(worklistId) ?? ""}\n${comparableName(title)}`;
}
