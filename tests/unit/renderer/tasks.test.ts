import { afterEach, expect, test, vi } from "vitest";
import type { WindowEvents } from "../../../shared/ipc/contract.ts";
import { fail } from "../../../shared/result.ts";
import { cancelTask, runningTasks, runTask } from "../../../renderer/lib/tasks.ts";

type Progress = WindowEvents["task:progress"];

/** A program that fills in the sample until it is told to stop. */
function aSlowProgram() {
  const stopped = Promise.withResolvers<null>();
  const listeners = new Set<(detail: Progress) => void>();
  vi.stubGlobal("window", {
    hezuo: {
      "sample:fill": async () => {
        await stopped.promise;
        return fail({ kind: "cancelled" });
      },
      "tasks:cancel": async () => {
        stopped.resolve(null);
        return { ok: true, value: null };
      },
      on: (_event: string, listener: (detail: Progress) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  return { tell: (detail: Progress) => listeners.forEach((listener) => listener(detail)), listeners };
}

afterEach(() => vi.unstubAllGlobals());

test("work in progress shows how far it is, can be cancelled, and is gone afterwards", async () => {
  const program = aSlowProgram();
  const work = runTask("sample:fill", "载入示例年度", (taskId) => ({ taskId }), "task-1");
  program.tell({ taskId: "another", fraction: 0.9, step: "别的工作" });
  program.tell({ taskId: "task-1", fraction: 0.5, step: "写入2021年度" });
  expect(runningTasks.read()).toEqual([
    { id: "task-1", title: "载入示例年度", fraction: 0.5, step: "写入2021年度", cancelling: false },
  ]);
  await Promise.all([cancelTask("task-1"), expect(work).rejects.toMatchObject({ error: { kind: "cancelled" } })]);
  expect(runningTasks.read()).toEqual([]);
  expect(program.listeners.size).toBe(0);
});
