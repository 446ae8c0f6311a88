import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { SourceDraft } from "../../../shared/domain/sources/tidy-source.ts";
import type { Source } from "../../../shared/domain/year-data.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { TextOfFile } from "../../../shared/ipc/questions/sources.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { markYearsStale, questionQuery } from "../../lib/query-client.ts";
import { quoted } from "../../lib/format.ts";
import type { AutosaveTask } from "../../lib/saving/autosave.ts";
import type { SourceFields } from "./source-shelf.ts";

/** How what is said about a source is saved as it is typed, as a step of the year worked on. */
export function useSourceTask(year: number): (source: SourceFields) => AutosaveTask<SourceFields, SourceDraft> {
  const client = useQueryClient();
  return (source) => ({
    key: `source:${source.id}`,
    what: ({ title }) => `素材${quoted(title)}`,
    row: source,
    save: (row, changes) => saveSource(client, year, row, changes),
    missing: () => null,
    newerRow: newerSource,
  });
}

async function saveSource(
  client: QueryClient,
  year: number,
  row: SourceFields,
  changes: Partial<SourceDraft>,
): Promise<SourceFields> {
  try {
    const saved = await ask("sources:update", { year, id: row.id, basedOn: row.revision, changes });
    showSource(client, saved);
    void markYearsStale(client, ["sources:read"]);
    return saved;
  } catch (thrown) {
    // What somebody else made of it is shown at once, whatever becomes of the changes made here.
    const error = errorOf(thrown);
    if (error.kind === "edited-elsewhere" && error.current.kind === "source") showSource(client, error.current.row);
    throw thrown;
  }
}

function showSource(client: QueryClient, source: Source): void {
  client.setQueryData(
    questionQuery("sources:read", { id: source.id }).queryKey,
    (detail) => detail && { ...detail, source },
  );
}

function newerSource(error: AppError): SourceFields | null {
  return error.kind === "edited-elsewhere" && error.current.kind === "source" ? error.current.row : null;
}

export function useCreateSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<"sources:create">) => ask("sources:create", input),
    onSuccess: () => markYearsStale(client),
  });
}

/** Asks for a .txt or .docx file and reads its text; null when the dialog was closed. */
export function useReadFile() {
  return useMutation({
    mutationFn: async (): Promise<TextOfFile | null> => {
      const chosen = await ask("files:chooseSource", { kind: "text" });
      return chosen === null ? null : ask("sources:readFile", { source: chosen.grant });
    },
  });
}

/** Deletes a source with its citations; answers the step that takes it back. */
export function useDeleteSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<"sources:delete">) => ask("sources:delete", input),
    onSuccess: async (_step, { id }) => {
      client.removeQueries({ queryKey: questionQuery("sources:read", { id }).queryKey });
      await markYearsStale(client);
    },
  });
}

export function useCreateCitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<"citations:create">) => ask("citations:create", input),
    onSuccess: () => markYearsStale(client),
  });
}

export function useDeleteCitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask("citations:delete", { id }),
    onSuccess: () => markYearsStale(client),
  });
}
