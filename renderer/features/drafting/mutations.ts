import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { DraftSummary } from "../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { saves } from "../../lib/save-state.ts";
import { useListsStale } from "./queries.ts";

/** Begins a report; what is still being typed elsewhere is saved first, as its figures are read from the store. */
export function useCreateDraft() {
  const listsStale = useListsStale();
  return useMutation({
    mutationFn: async (wanted: InputOf<"drafts:create">) => {
      await saves.flushAll();
      return ask("drafts:create", wanted);
    },
    onSuccess: listsStale,
  });
}

/** Deletes a report and says how to get it back. */
export function useDeleteDraft() {
  const listsStale = useListsStale();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ id, revision }: DraftSummary) => ask("drafts:delete", { id, basedOn: revision }),
    onSuccess: async (_deleted, { title }) => {
      await listsStale();
      message.success({ key: "draft-deleted", content: `已删除“${title}”，可以在列表下方恢复` });
    },
    onError: (thrown) => {
      message.warning({ key: "draft-deleted", content: errorInWords(errorOf(thrown)).text, duration: 8 });
      void listsStale();
    },
  });
}

export function useRestoreDraft() {
  const listsStale = useListsStale();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (id: string) => ask("drafts:undelete", { id }),
    onSuccess: listsStale,
    onError: (thrown) => message.warning({ content: errorInWords(errorOf(thrown)).text, duration: 8 }),
  });
}

/** A template is no longer wanted. */
export function useDeleteTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask("drafts:deleteTemplate", { id }),
    onSettled: () => client.invalidateQueries({ queryKey: ["drafts:listTemplates"] }),
  });
}
