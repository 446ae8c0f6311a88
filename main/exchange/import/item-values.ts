import { isPartialDate, type IsoDate, type PartialDate } from "../../../shared/domain/dates.ts";
import type { Item, ItemDraft, ProgressDraft, ProgressEntry } from "../../../shared/domain/item.ts";
import { ownValuesOf } from "../../../shared/domain/own-field.ts";
import type { ImportValues } from "../../../shared/exchange/rows/import-row.ts";

type ItemValues = Partial<Omit<ItemDraft, "worklistId">>;
type ProgressValues = Partial<Omit<ProgressDraft, "asOf">>;

const noProgress = {
  text: null,
  doneThisYear: null,
  doneSinceStart: null,
  percent: null,
  physicalProgress: null,
} satisfies Omit<ProgressDraft, "asOf">;

/** What a row says of the item itself. */
export function itemChanges(values: ImportValues): ItemValues {
  const {
    text: _text,
    doneThisYear: _year,
    doneSinceStart: _start,
    percent: _percent,
    physicalProgress: _physical,
    sources: _sources,
    ...item
  } = values;
  return item;
}

/** What a row says of the item's progress. */
export function progressChanges({
  text,
  doneThisYear,
  doneSinceStart,
  percent,
  physicalProgress,
}: ImportValues): ProgressValues {
  return {
    ...(text === undefined ? {} : { text }),
    ...(doneThisYear === undefined ? {} : { doneThisYear }),
    ...(doneSinceStart === undefined ? {} : { doneSinceStart }),
    ...(percent === undefined ? {} : { percent }),
    ...(physicalProgress === undefined ? {} : { physicalProgress }),
  };
}

/** The item that a row begins; planning has made sure that it has a title. */
export function newItem(
  values: ImportValues,
  {
    id,
    year,
    worklistId,
    now,
  }: { readonly id: string; readonly year: number; readonly worklistId: string; readonly now: string },
): Item {
  // Written out: an import begins items by the thousand, and to copy parts of objects takes ten times as long.
  const item: Item = {
    id,
    year,
    worklistId,
    revision: 1,
    createdAt: now,
    updatedAt: now,
    title: values.title ?? "",
    number: values.number ?? null,
    field: values.field ?? null,
    kind: values.kind ?? null,
    parties: values.parties ?? [],
    leadUnit: values.leadUnit ?? null,
    responsibleUnits: values.responsibleUnits ?? [],
    content: values.content ?? null,
    annualGoal: values.annualGoal ?? null,
    totalInvestment: values.totalInvestment ?? null,
    plannedThisYear: values.plannedThisYear ?? null,
    phase: values.phase ?? null,
    pace: values.pace ?? null,
    status: values.status ?? null,
    startDate: values.startDate ?? null,
    dueDate: values.dueDate ?? null,
    finishedOn: values.finishedOn ?? null,
    problem: values.problem ?? null,
    nextStep: values.nextStep ?? null,
    remark: values.remark ?? null,
  };
  const own = ownValuesOf(values);
  return own.length === 0 ? item : Object.assign(item, Object.fromEntries(own));
}

/** The entry that holds a row's progress at the cut-off date. */
export function newProgress(
  values: ProgressValues,
  {
    id,
    itemId,
    asOf,
    now,
  }: { readonly id: string; readonly itemId: string; readonly asOf: PartialDate; readonly now: string },
): ProgressEntry {
  return { ...noProgress, ...values, id, itemId, asOf, revision: 1, createdAt: now, updatedAt: now };
}

/** A full date as one that might be less exact, which is what entries keep. */
export function asPartialDate(date: IsoDate): PartialDate {
  const text: string = date;
  if (!isPartialDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}
