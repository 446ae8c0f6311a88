import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { HistoryEntry } from "../../../shared/domain/history/step.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { AppFailure, errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { markYearsStale } from "../../lib/query-client.ts";
import { saves } from "../../lib/save-state.ts";

/** Sets a field to what it was before a change; what is still being typed is saved first. */
export function useRestoreField(itemId: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async ({ changeId, restorableOn }: HistoryEntry) => {
      await saves.flushAll();
      if (restorableOn === null) throw new AppFailure({ kind: "not-found", what: "change" });
      return ask("history:restoreField", { itemId, changeId, basedOn: restorableOn });
    },
    onSuccess: (_item, { what, values }) =>
      message.success({ key: "history", content: `${what}已恢复为：${values?.before ?? ""}` }),
    onError: (thrown) => message.warning({ key: "history", content: errorInWords(errorOf(thrown)).text, duration: 8 }),
    onSettled: () => markYearsStale(client),
  });
}
