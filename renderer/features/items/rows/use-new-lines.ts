import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { CellChange } from "../../../../shared/exchange/grid/read-cell.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { LinesAdded } from "../../../../shared/ipc/questions/item-lines.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { countInTable } from "../../../lib/format.ts";
import { sendableChanges } from "../../../lib/item-changes.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { refusedInWords } from "../../../lib/refusal-in-words.ts";
import { saves, trackSave } from "../../../lib/save-state.ts";
import type { ItemList } from "../list.ts";

const saveKey = "new-lines";
/** Refused lines that are told with their reasons; the others are only counted. */
const mostTold = 3;

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
    if (refused.length > 0) return void message.error(refusalOf(lines, refused), 10);
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

function refusalOf(lines: readonly CellChange[], refused: LinesAdded["refused"]): string {
  const told = refused
    .slice(0, mostTold)
    .map(({ line, error }) => `“${lines[line]?.changes.title ?? ""}”：${refusedInWords(error)}`);
  return `有${countInTable(refused.length)}行不能新增，没有新增任何一项，请改正后重新粘贴。${told.join("")}`;
}
