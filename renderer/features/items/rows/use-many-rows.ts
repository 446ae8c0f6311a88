import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { CellChange } from "../../../../shared/exchange/grid/read-cell.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { RefusedRow } from "../../../../shared/ipc/questions/many-items.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { countInTable } from "../../../lib/format.ts";
import { sendableChanges } from "../../../lib/item-changes.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { saves, trackSave } from "../../../lib/save-state.ts";
import { refusedInWords } from "../../../lib/refusal-in-words.ts";
import { runTask } from "../../../lib/tasks.ts";
import { linesOfEdits, type CellEdit } from "../grid/line-saver.ts";
import type { GridNotice } from "../grid/use-cell-saving.ts";
import type { ItemList, ListPart, RowRange } from "../list.ts";
import { runsOfRows } from "./runs-of-rows.ts";

/** Acts on more rows than are saved cell by cell: the window goes on, the foot line shows how far it is. */
export interface ManyRows {
  /** Gives fields one value in all rows of some ranges. */
  readonly change: (ranges: readonly RowRange[], change: CellChange) => void;
  /** Saves a great many cells; answers whether all of them are in the store. */
  readonly write: (edits: readonly CellEdit[]) => Promise<boolean>;
}

interface ManyRowsDesk {
  readonly list: ItemList;
  readonly parts: readonly ListPart[];
  readonly tell: (notice: GridNotice | null) => void;
}

const saveKey = "many-rows";

/** Each act is one step of the store; a refusal is told, and what is on the screen is read anew. */
export function useManyRows({ list, parts, tell }: ManyRowsDesk): ManyRows {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { year, asOf } = list;

  /** Nothing was typed that could be lost: a refusal is told once, and what is on screen is read anew. */
  const attempt = async (act: () => Promise<boolean>): Promise<boolean> => {
    let done = false;
    try {
      await saves.flushAll();
      done = await trackSave(saveKey, act);
    } catch (thrown) {
      saves.forget(saveKey);
      const error = errorOf(thrown);
      if (error.kind === "cancelled") void message.info("已取消，没有修改任何一行。");
      else void message.error(errorInWords(error).text, 8);
    }
    await markYearsStale(client);
    return done;
  };

  const change = async (ranges: readonly RowRange[], wanted: CellChange, acceptValid: boolean): Promise<boolean> => {
    const rows = await runsOfRows(client, list, parts, ranges);
    const values = { changes: sendableChanges(wanted.changes), figures: wanted.figures };
    const outcome = await runTask("items:changeRows", "修改所选的行", (taskId) => {
      return { taskId, year, asOf, rows, ...values, acceptValid };
    });
    if (outcome.applied) {
      const same = outcome.same === 0 ? "" : `，${countInTable(outcome.same)}行原来就是这个内容`;
      void message.success(`已修改${countInTable(outcome.changed)}行${same}。`, 6);
      return true;
    }
    const others = ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0) - outcome.refusedCount;
    tell(refusal(outcome.refused, outcome.refusedCount, others, tell, () => begin(ranges, wanted, true)));
    return false;
  };
  const begin = (ranges: readonly RowRange[], wanted: CellChange, acceptValid: boolean) =>
    void attempt(() => change(ranges, wanted, acceptValid));

  const write = async (edits: readonly CellEdit[]): Promise<boolean> => {
    const lines = [...linesOfEdits(edits)];
    const outcome = await runTask("items:updateLines", "写入粘贴的内容", (taskId) => ({ taskId, year, asOf, lines }));
    if (outcome.saved) {
      void message.success(`已修改${countInTable(lines.length)}行。`, 6);
      return true;
    }
    const refused = new Set(outcome.refused.map(({ id }) => id));
    const others = edits.filter(({ row }) => !refused.has(row.item.id));
    tell(refusal(outcome.refused, refused.size, lines.length - refused.size, tell, () => void beginToWrite(others)));
    return false;
  };
  const beginToWrite = (edits: readonly CellEdit[]) => attempt(() => write(edits));

  return { change: (ranges, wanted) => begin(ranges, wanted, false), write: beginToWrite };
}

function refusal(
  told: readonly RefusedRow[],
  count: number,
  others: number,
  tell: (notice: GridNotice | null) => void,
  accept: () => void,
): GridNotice {
  const giveUp = { label: others === 0 ? "知道了" : "取消", run: () => tell(null) };
  const onlyOthers = { label: `只修改其余${countInTable(others)}行`, run: () => (tell(null), accept()) };
  return {
    title: `有${countInTable(count)}行不能这样修改，还没有修改任何一行`,
    lines: told.map(({ title, error }) => `“${title}”：${refusedInWords(error)}`),
    actions: others === 0 ? [giveUp] : [onlyOthers, giveUp],
  };
}
