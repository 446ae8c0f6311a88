import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { CellChange } from "../../../../shared/exchange/grid/read-cell.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { AppFailure, errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { countInTable } from "../../../lib/format.ts";
import { sendableChanges } from "../../../lib/item-changes.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { saves, trackSave } from "../../../lib/save-state.ts";
import type { ItemList } from "../list.ts";

const saveKey = "new-lines";

/** Adds the lines to a list as one step; a refusal is told, and nothing was added then. */
export function useNewLines({ year, asOf }: ItemList): (worklistId: string, lines: readonly CellChange[]) => void {
  const client = useQueryClient();
  const { message } = App.useApp();
  const add = async (worklistId: string, lines: readonly CellChange[]) => {
    const { ids, refused } = await ask("items:createMany", {
      year,
      asOf,
      worklistId,
      lines: lines.map(({ changes, figures }) => ({ changes: sendableChanges(changes), figures })),
    });
    const [first] = refused;
    if (first !== undefined) throw new AppFailure(first.error);
    void message.success(`已新增${countInTable(ids.length)}项。`, 6);
  };
  return (worklistId, lines) =>
    void saves
      .flushAll()
      .then(() => trackSave(saveKey, () => add(worklistId, lines)))
      .catch((thrown: unknown) => {
        saves.forget(saveKey);
        void message.error(errorInWords(errorOf(thrown)).text, 8);
      })
      .then(() => markYearsStale(client));
}
