import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Item, ItemDraft, ProgressDraft, ProgressEntry } from "../../../shared/domain/item.ts";
import type { Worklist } from "../../../shared/domain/year-data.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { markYearsStale, questionQuery } from "../../lib/query-client.ts";
import { showChange, withItem, withProgress } from "./cache.ts";
import { quoted } from "../../lib/format.ts";
import type { AutosaveTask } from "../../lib/saving/autosave.ts";
import { learnWords } from "./new-words.ts";

type ItemChanges = InputOf<"items:update">["changes"];

/** How an item is saved as it is typed: created with its name, then changed. */
export function useItemTask(): (item: Item) => AutosaveTask<Item, ItemDraft> {
  const client = useQueryClient();
  return (item) => ({
    key: `item:${item.id}`,
    what: ({ revision, title }) => `${revision === 0 ? "新增事项" : "事项"}${quoted(title)}`,
    row: item,
    save: (row, changes) => (row.revision === 0 ? createItem(client, row, changes) : updateItem(client, row, changes)),
    missing: missingOfItem,
    newerRow: newerItem,
  });
}

function missingOfItem(row: Item, changes: Partial<ItemDraft>): string | null {
  const { worklistId, title } = { ...row, ...changes };
  if (worklistId === "") return "选好清单后自动保存";
  return title === "" ? "填写名称后自动保存" : null;
}

async function updateItem(client: QueryClient, row: Item, changes: Partial<ItemDraft>): Promise<Item> {
  try {
    const item = await ask("items:update", { id: row.id, basedOn: row.revision, changes: sendable(changes) });
    await showItem(client, item);
    learnWords(client, item.year, [changes]);
    return item;
  } catch (thrown) {
    // What somebody else made of the item is shown at once, whatever becomes of the changes made here.
    const newer = newerItem(errorOf(thrown));
    if (newer !== null) await showItem(client, newer);
    throw thrown;
  }
}

function showItem(client: QueryClient, item: Item): Promise<void> {
  return showChange(client, item.id, (detail) => withItem(detail, item, mechanismOf(client, item) ?? detail.mechanism));
}

async function createItem(client: QueryClient, row: Item, changes: Partial<ItemDraft>): Promise<Item> {
  const { worklistId, title } = { ...row, ...changes };
  const item = await ask("items:create", { year: row.year, item: { ...sendable(changes), worklistId, title } });
  void markYearsStale(client);
  return item;
}

/** Lists of names become lists that may be sent. */
function sendable({ parties, responsibleUnits, ...others }: Partial<ItemDraft>): ItemChanges {
  return {
    ...others,
    ...(parties && { parties: [...parties] }),
    ...(responsibleUnits && { responsibleUnits: [...responsibleUnits] }),
  };
}

function mechanismOf(client: QueryClient, item: Item): string | undefined {
  const catalog = client.getQueryData(questionQuery("catalog:read", { year: item.year }).queryKey);
  return catalog?.worklists.find(({ id }) => id === item.worklistId)?.mechanism;
}

function newerItem(error: AppError): Item | null {
  return error.kind === "edited-elsewhere" && error.current.kind === "item" ? error.current.row : null;
}

function newerEntry(error: AppError): ProgressEntry | null {
  return error.kind === "edited-elsewhere" && error.current.kind === "progress" ? error.current.row : null;
}

/** How a progress entry is saved as it is typed: created with the first thing typed into it, then changed. */
export function useProgressTask(): (entry: ProgressEntry) => AutosaveTask<ProgressEntry, ProgressDraft> {
  const client = useQueryClient();
  return (entry) => ({
    key: `progress:${entry.id}`,
    what: ({ revision }) => (revision === 0 ? "新增的进展" : "进展"),
    row: entry,
    save: (row, changes) => saveProgress(client, row, changes),
    missing: () => null,
    newerRow: newerEntry,
  });
}

async function saveProgress(
  client: QueryClient,
  row: ProgressEntry,
  changes: Partial<ProgressDraft>,
): Promise<ProgressEntry> {
  const entry =
    row.revision === 0
      ? await ask("progress:create", { itemId: row.itemId, entry: { ...draftOfEntry(row), ...changes } })
      : await ask("progress:update", { id: row.id, basedOn: row.revision, changes });
  await showChange(client, entry.itemId, (detail) =>
    withProgress(detail, [...detail.progress.filter(({ id }) => id !== entry.id), entry]),
  );
  return entry;
}

function draftOfEntry(entry: ProgressEntry): ProgressDraft {
  const { asOf, text, doneThisYear, doneSinceStart, percent, physicalProgress } = entry;
  return { asOf, text, doneThisYear, doneSinceStart, percent, physicalProgress };
}

/** Deletes a progress entry; answers the id with which it can be brought back. */
export function useDeleteProgress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: ProgressEntry) => ask("progress:delete", { id: entry.id, basedOn: entry.revision }),
    onSuccess: (_deletion, { id, itemId }) =>
      showChange(client, itemId, (detail) =>
        withProgress(
          detail,
          detail.progress.filter((entry) => entry.id !== id),
        ),
      ),
  });
}

export function useUndeleteProgress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deletionId: string) => ask("progress:undelete", { deletionId }),
    onSuccess: (entry) =>
      showChange(client, entry.itemId, (detail) => withProgress(detail, [...detail.progress, entry])),
  });
}

/** Deletes items of one year with their progress entries; answers the ids with which all of it can be brought back. */
export function useDeleteItems() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (items: readonly Item[]) => deleteItems(items),
    onSuccess: (_deletion, items) => {
      const gone = new Set(items.map(({ id }) => id));
      client.removeQueries({ predicate: ({ queryKey }) => isRecordOf(gone, queryKey) });
      void markYearsStale(client);
    },
  });
}

async function deleteItems(items: readonly Item[]): Promise<{ readonly deletionIds: readonly string[] }> {
  const [first, ...others] = items;
  if (first === undefined) return { deletionIds: [] };
  if (others.length === 0) {
    const { deletionId } = await ask("items:delete", { id: first.id, basedOn: first.revision });
    return { deletionIds: [deletionId] };
  }
  const wanted = items.map(({ id, revision }) => ({ id, basedOn: revision }));
  return ask("items:deleteMany", { year: first.year, items: wanted });
}

function isRecordOf(ids: ReadonlySet<unknown>, [name, input]: readonly unknown[]): boolean {
  return name === "items:read" && typeof input === "object" && input !== null && "id" in input && ids.has(input.id);
}

export function useUndeleteItems() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deletions: InputOf<"items:undeleteMany">) => ask("items:undeleteMany", deletions),
    onSuccess: () => {
      void markYearsStale(client);
    },
  });
}

/** Opens a list under a mechanism, so that items can be put on it. */
export function useCreateWorklist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ year, mechanism, title }: Pick<Worklist, "year" | "mechanism" | "title">) =>
      ask("worklists:create", { year, mechanism, title, issuingBody: null, documentNumber: null, issuedOn: null }),
    onSuccess: (_worklist, { year }) => client.invalidateQueries(questionQuery("catalog:read", { year })),
  });
}
