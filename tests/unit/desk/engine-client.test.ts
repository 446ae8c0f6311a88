import { afterEach, describe, expect, test } from "vitest";
import { startEngine, type Engine } from "../../../main/engine/engine-client.ts";
import type { LogEntry, TaskProgress } from "../../../main/engine/messages.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";
const started: Engine[] = [];
afterEach(() => Promise.all(started.splice(0).map((engine) => engine.close())));

/** An engine whose thread answers `years:list` with nothing and otherwise does what `onAsk` says with `message`. */
function anEngine(parts: { readonly onAsk?: string; readonly opened?: string }) {
  const opened = parts.opened ?? '{ ok: true, value: { path: "hezuo.sqlite", schemaVersion: 1, setAside: null } }';
  const script = `
    import { parentPort } from "node:worker_threads";
    const opened = ${opened};
    const tell = (message) => parentPort.postMessage(message);
    const answer = (message, result) => tell({ kind: "answer", number: message.number, result });
    tell({ kind: "opened", result: opened });
    if (!opened.ok) parentPort.close();
    else parentPort.on("message", (message) => {
      if (message.kind === "close") return parentPort.close();
      if (message.name === "years:list") return answer(message, { ok: true, value: [] });
      ${parts.onAsk ?? ""}
    });`;
  const log: LogEntry[] = [];
  const progress: TaskProgress[] = [];
  const spinning = Promise.withResolvers<void>();
  const engine = startEngine({
    storePath: "hezuo.sqlite",
    threadFile: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
    log: (entry) => log.push(entry),
    onProgress(report) {
      progress.push(report);
      spinning.resolve();
    },
  });
  started.push(engine);
  return { engine, log, progress, spinning: spinning.promise };
}

describe("whatever happens to the engine's thread, every question gets an answer", () => {
  test("when it dies, the questions on their way answer with the reference that the log has", async () => {
    const { engine, log } = anEngine({ onAsk: 'setImmediate(() => { throw new Error("out of luck"); });' });
    const answers = await Promise.all([engine.ask("store:status", {}), engine.ask("snapshots:list", {})]);
    const [line] = log;
    const reference = line?.message.split(" ")[0];
    expect(answers).toEqual(Array.from({ length: 2 }, () => ({ ok: false, error: { kind: "unexpected", reference } })));
    expect(log).toHaveLength(1);
    expect(line?.detail).toContain("out of luck");
  });

  test("after it died, the next question starts it anew", async () => {
    const { engine } = anEngine({ onAsk: "process.exit(3);" });
    expect(await engine.ask("store:status", {})).toMatchObject({ ok: false, error: { kind: "unexpected" } });
    expect(await engine.ask("years:list", {})).toEqual({ ok: true, value: [] });
  });

  test("a store that does not open answers its own error to every question", async () => {
    const error = { kind: "store-newer", path: "hezuo.sqlite", found: 30, known: 20 };
    const { engine, log } = anEngine({ opened: JSON.stringify({ ok: false, error }) });
    expect(await engine.opened()).toEqual({ ok: false, error });
    expect(await engine.ask("years:list", {})).toEqual({ ok: false, error });
    expect(await engine.ask("store:status", {})).toEqual({ ok: false, error });
    expect(log).toEqual([]);
  });

  test("a closed engine answers that nothing was done", async () => {
    const { engine } = anEngine({});
    await engine.close();
    expect(await engine.ask("years:list", {})).toEqual({ ok: false, error: { kind: "cancelled" } });
  });

  test("a question that closing overtakes is answered, too", async () => {
    const { engine, log } = anEngine({});
    const asked = engine.ask("store:status", {});
    await engine.close();
    expect(await asked).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(log).toEqual([]);
  });
});

describe("a long task", () => {
  const spin = `
    tell({ kind: "progress", taskId: message.task.id, fraction: 0.5, step: "写入" });
    while (Atomics.load(message.task.cancelFlag, 0) === 0);
    answer(message, { ok: false, error: { kind: "cancelled" } });`;

  test("reports its progress and sees the cancel even in the middle of a loop", async () => {
    const { engine, progress, spinning } = anEngine({ onAsk: spin });
    const answer = engine.ask("sample:fill", { taskId });
    await spinning;
    expect(progress).toMatchObject([{ taskId, fraction: 0.5, step: "写入" }]);
    engine.cancel(taskId);
    expect(await answer).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});
