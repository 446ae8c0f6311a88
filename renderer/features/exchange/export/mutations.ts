import { ask } from "../../../lib/ask.ts";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import { saves } from "../../../lib/save-state.ts";
import { useTask, type RunningTask } from "../../../lib/tasks.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";

export interface WrittenList {
  readonly path: string;
  readonly bytes: number;
  readonly items: number;
  readonly grant: string;
}

interface Export {
  readonly task: RunningTask | null;
  /** Null when the person closed the dialog that asks where to; throws an AppFailure. */
  readonly write: (view: InputOf<"exports:workbook">["view"], computed: boolean) => Promise<WrittenList | null>;
  readonly cancel: () => void;
}

/** Writes the year's items, or those of a view in its order, as a workbook. */
export function useExport(): Export {
  const { year, asOf } = useWorkingYear();
  const { task, run, cancel } = useTask("exports:workbook");
  const write: Export["write"] = async (view, computed) => {
    await saves.flushAll();
    const suggestedName = `${year}年合作事项清单.xlsx`;
    const destination = await ask("files:chooseDestination", { kind: "xlsx", suggestedName });
    if (destination === null) return null;
    const { grant } = destination;
    const written = await run(`导出${year}年度事项`, (taskId) => ({
      taskId,
      year,
      asOf,
      view,
      computed,
      destination: grant,
    }));
    return { ...written, grant };
  };
  return { task, write, cancel };
}
