import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { ItemProblem, ItemProblemDraft } from "../../../../shared/domain/problems/item-problem.ts";
import type { AppError } from "../../../../shared/errors.ts";
import { ask } from "../../../lib/ask.ts";
import type { AutosaveTask } from "../../../lib/saving/autosave.ts";
import { showChange, withProblems } from "../cache.ts";
import { readWordsAnew } from "../new-words.ts";

/** How a problem is saved as it is typed: created with the first thing typed into it, then changed. */
export function useProblemTask(): (problem: ItemProblem) => AutosaveTask<ItemProblem, ItemProblemDraft> {
  const client = useQueryClient();
  return (problem) => ({
    key: `problem:${problem.id}`,
    what: ({ revision }) => (revision === 0 ? "新增的问题" : "问题"),
    row: problem,
    save: (row, changes) => saveProblem(client, row, changes),
    missing: () => null,
    newerRow: newerProblem,
  });
}

async function saveProblem(
  client: QueryClient,
  row: ItemProblem,
  changes: Partial<ItemProblemDraft>,
): Promise<ItemProblem> {
  const saved =
    row.revision === 0
      ? await ask("problems:create", { itemId: row.itemId, problem: { ...draftOfProblem(row), ...changes } })
      : await ask("problems:update", { id: row.id, basedOn: row.revision, changes });
  await showChange(client, saved.itemId, (detail) => withProblems(detail, placed(detail.problems, saved)));
  if (changes.responsibleUnit) readWordsAnew(client);
  return saved;
}

/** The rows with this one as it now is, a new one last. */
function placed(rows: readonly ItemProblem[], saved: ItemProblem): readonly ItemProblem[] {
  const isKnown = rows.some(({ id }) => id === saved.id);
  return isKnown ? rows.map((row) => (row.id === saved.id ? saved : row)) : [...rows, saved];
}

function draftOfProblem(row: ItemProblem): ItemProblemDraft {
  const { problem, cause, measure, responsibleUnit, dueDate, state, solvedOn } = row;
  return { problem, cause, measure, responsibleUnit, dueDate, state, solvedOn };
}

function newerProblem(error: AppError): ItemProblem | null {
  return error.kind === "edited-elsewhere" && error.current.kind === "problem" ? error.current.row : null;
}

/** Deletes a problem; answers the step that takes it back. */
export function useDeleteProblem() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (problem: ItemProblem) => ask("problems:delete", { id: problem.id, basedOn: problem.revision }),
    onSuccess: (_deletion, { id, itemId }) =>
      showChange(client, itemId, (detail) =>
        withProblems(
          detail,
          detail.problems.filter((row) => row.id !== id),
        ),
      ),
  });
}
