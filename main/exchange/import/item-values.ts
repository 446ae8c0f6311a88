import { isPartialDate, type IsoDate, type PartialDate } from "../../../shared/domain/dates.ts";
import type { Item, ItemDraft, ProgressDraft, ProgressEntry } from "../../../shared/domain/item.ts";
import type { ImportValues } from "../../../shared/exchange/rows/import-row.ts";

type ItemValues = Partial<Omit<ItemDraft, "worklistId">>;
type ProgressValues = Partial<Omit<ProgressDraft, "asOf">>;

const noValues = {
  number: null,
  field: null,
  kind: null,
  parties: [],
  leadUnit: null,
  responsibleUnits: [],
  content: null,
  annualGoal: null,
  totalInvestment: null,
  plannedThisYear: null,
  phase: null,
  pace: null,
  status: null,
  startDate: null,
  dueDate: null,
  finishedOn: null,
  problem: null,
  nextStep: null,
  remark: null,
} satisfies Omit<ItemDraft, "worklistId" | "title">;

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
  const title = values.title ?? "";
  return {
    ...noValues,
    ...itemChanges(values),
    title,
    id,
    year,
    worklistId,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
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
