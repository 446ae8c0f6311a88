import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FindingPlace, Repair } from "../../../shared/domain/check/finding.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { Item, ItemDraft, ProgressDraft, ProgressEntry } from "../../../shared/domain/item.ts";
import { AppFailure } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { sendableChanges } from "../../lib/item-changes.ts";
import { markYearsStale } from "../../lib/query-client.ts";
import { saves, trackSave } from "../../lib/save-state.ts";
import { clashingFields } from "../../lib/saving/clash.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { formerValues, type Mended } from "./mended.ts";

/** Makes the change that a finding offers, and shows it everywhere; answers the row before and after. */
export function useRepair(onDone: (mended: Mended) => void) {
  const client = useQueryClient();
  const { asOf } = useWorkingYear();
  return useMutation({
    mutationFn: ({ repair, place }: { readonly repair: Repair; readonly place: FindingPlace }) =>
      makeRepair(repair, place, asOf),
    onSuccess: onDone,
    onSettled: () => markYearsStale(client),
  });
}

/** Gives the fields of a repair their former values again, unless somebody has changed them since. */
export function useTakeBack(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: takeBack,
    onSuccess: async () => {
      // The finding is found again before its line is let go, so that it keeps its place.
      await markYearsStale(client);
      onDone();
    },
    onError: () => void markYearsStale(client),
  });
}

async function makeRepair(repair: Repair, place: FindingPlace, asOf: IsoDate): Promise<Mended> {
  const itemId = place.kind === "progress" ? place.itemId : repair.id;
  const { item, progress } = await ask("items:read", { id: itemId, asOf });
  if (repair.kind === "item") {
    const { changes } = repair;
    return { kind: "item", before: item, after: await saveItem(item.id, repair.basedOn, changes), changes };
  }
  const before = progress.find(({ id }) => id === repair.id);
  if (before === undefined) throw new AppFailure({ kind: "not-found", what: "progress" });
  const { changes } = repair;
  return { kind: "progress", before, after: await saveEntry(before.id, repair.basedOn, changes), changes };
}

async function takeBack(mended: Mended): Promise<unknown> {
  if (mended.kind === "item") {
    const former = formerValues<ItemDraft>(mended.before, mended.changes);
    return onNewestRow(mended.after, former, newerItem, (id, basedOn) => saveItem(id, basedOn, former));
  }
  const former = formerValues<ProgressDraft>(mended.before, mended.changes);
  return onNewestRow(mended.after, former, newerEntry, (id, basedOn) => saveEntry(id, basedOn, former));
}

interface Revised {
  readonly id: string;
  readonly revision: number;
}

/** Saves on the row known here, or on a newer one in which the fields concerned are still as known here. */
async function onNewestRow<Row extends Draft & Revised, Draft extends object>(
  known: Row,
  changes: Partial<Draft>,
  newerRow: (thrown: unknown) => Row | null,
  save: (id: string, basedOn: number) => Promise<Row>,
): Promise<Row> {
  try {
    return await save(known.id, known.revision);
  } catch (thrown) {
    const newer = newerRow(thrown);
    if (newer === null || clashingFields<Draft>(known, changes, newer).length > 0) throw thrown;
    return save(newer.id, newer.revision);
  }
}

function newerItem(thrown: unknown): Item | null {
  const current = currentOf(thrown);
  return current?.kind === "item" ? current.row : null;
}

function newerEntry(thrown: unknown): ProgressEntry | null {
  const current = currentOf(thrown);
  return current?.kind === "progress" ? current.row : null;
}

function currentOf(thrown: unknown) {
  return thrown instanceof AppFailure && thrown.error.kind === "edited-elsewhere" ? thrown.error.current : null;
}

function saveItem(id: string, basedOn: number, changes: Partial<ItemDraft>): Promise<Item> {
  return tracked(id, () => ask("items:update", { id, basedOn, changes: sendableChanges(changes) }));
}

function saveEntry(id: string, basedOn: number, changes: Partial<ProgressDraft>): Promise<ProgressEntry> {
  return tracked(id, () => ask("progress:update", { id, basedOn, changes }));
}

/** The foot line shows the save; one that was refused leaves nothing unsaved, as nothing was typed. */
async function tracked<Row>(id: string, save: () => Promise<Row>): Promise<Row> {
  const key = `repair:${id}`;
  try {
    return await trackSave(key, save);
  } catch (thrown) {
    saves.forget(key);
    throw thrown;
  }
}
