import type { InputOf } from "../../../../shared/ipc/contract.ts";
import { errorOf, isCancelled } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { useSharedValue } from "../../../lib/shared-value.ts";
import { useTask, type RunningTask } from "../../../lib/tasks.ts";
import { useDesk } from "../desk/desk-context.ts";
import { droppedFile } from "./dropped-file.ts";
import { returnedState, type ReturnedState } from "./returned-state.ts";

export interface ReadBack {
  readonly state: ReturnedState;
  readonly task: RunningTask | null;
  readonly cancel: () => void;
  readonly choose: () => Promise<void>;
  readonly drop: (files: FileList) => Promise<void>;
  /** Puts the file away; what was decided stays. */
  readonly close: () => void;
  readonly refuse: (changes: readonly string[], refused: boolean) => Promise<void>;
}

type Source = InputOf<"drafts:readReturned">["source"];

/** Reads an edited Word file; what is typed is saved first, and nothing is taken over. */
export function useReadBack(): ReadBack {
  const { session } = useDesk();
  const shared = returnedState(session);
  const state = useSharedValue(shared);
  const { task, run, cancel } = useTask("drafts:readReturned");

  const read = async (source: Source) => {
    try {
      await session.saver.flush();
      const file = await run("读回修改稿", (taskId) => ({ taskId, id: session.id, source }));
      shared.set({ file, error: null, problem: null });
    } catch (thrown) {
      if (!isCancelled(thrown)) shared.set({ ...shared.read(), error: errorOf(thrown), problem: null });
    }
  };
  const choose = async () => {
    const chosen = await ask("files:chooseSource", { kind: "docx" });
    if (chosen !== null) await read(chosen.grant);
  };
  const drop = async (files: FileList) => {
    const dropped = await droppedFile(files);
    if ("problem" in dropped) shared.set({ ...shared.read(), error: null, problem: dropped.problem });
    else await read(dropped.source);
  };
  const refuse = async (changes: readonly string[], refused: boolean) => {
    try {
      const all = await ask("drafts:refuseReturned", { id: session.id, changes: [...changes], refused });
      const { file } = shared.read();
      if (file !== null) shared.set({ file: { ...file, refused: all }, error: null, problem: null });
    } catch (thrown) {
      shared.set({ ...shared.read(), error: errorOf(thrown) });
    }
  };
  const close = () => shared.set({ file: null, error: null, problem: null });
  return { state, task, cancel, choose, drop, close, refuse };
}
