import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Observation } from "../../../shared/domain/year-data.ts";
import type { AppError } from "../../../shared/errors.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { markYearsStale } from "../../lib/query-client.ts";
import { quoted } from "../../lib/format.ts";
import type { AutosaveTask } from "../../lib/saving/autosave.ts";
import { draftOfFigure, type FigureDraft, type FigureRow } from "./observation-shelf.ts";
import { showObservation } from "./queries.ts";

/** How a figure is saved as it is typed: created with its name and value, then changed. */
export function useFigureTask(): (row: FigureRow) => AutosaveTask<FigureRow, FigureDraft> {
  const client = useQueryClient();
  return (row) => ({
    key: `observation:${row.id}`,
    what: ({ revision, indicator }) => `${revision === 0 ? "新增指标" : "指标"}${quoted(indicator)}`,
    row,
    save: (present, changes) => saveFigure(client, present, changes),
    missing: missingOfFigure,
    newerRow: newerFigure,
  });
}

function missingOfFigure(row: FigureRow, changes: Partial<FigureDraft>): string | null {
  const { indicator, value } = { ...row, ...changes };
  if (indicator === "") return "填写指标名称后自动保存";
  return value === null ? "填写数值后自动保存" : null;
}

async function saveFigure(client: QueryClient, row: FigureRow, changes: Partial<FigureDraft>): Promise<FigureRow> {
  try {
    const saved = await send(row, changes);
    showObservation(client, saved);
    void markYearsStale(client, ["indicators:read"]);
    return saved;
  } catch (thrown) {
    // What somebody else made of it is shown at once, whatever becomes of the changes made here.
    const error = errorOf(thrown);
    if (error.kind === "edited-elsewhere" && error.current.kind === "observation") {
      showObservation(client, error.current.row);
    }
    throw thrown;
  }
}

function send(row: FigureRow, changes: Partial<FigureDraft>): Promise<Observation> {
  const { value, ...others } = changes;
  if (row.revision > 0) {
    const sent = value === undefined || value === null ? others : { ...others, value };
    return ask("observations:update", { id: row.id, basedOn: row.revision, changes: sent });
  }
  const { value: written, ...draft } = { ...draftOfFigure(row), ...changes };
  if (written === null) throw new Error("a figure without a value must not be sent");
  return ask("observations:create", { year: row.year, observation: { ...draft, value: written } });
}

function newerFigure(error: AppError): FigureRow | null {
  return error.kind === "edited-elsewhere" && error.current.kind === "observation" ? error.current.row : null;
}

/** Deletes a figure with its citations; answers the step that takes it back. */
export function useDeleteObservation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, revision }: Pick<Observation, "id" | "revision" | "year">) =>
      ask("observations:delete", { id, basedOn: revision }),
    onSuccess: () => markYearsStale(client),
  });
}
