import type { MessagePort } from "node:worker_threads";
import type { RestoredStore } from "../../shared/ipc/questions/store.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { bringIndexUpToDate } from "../search/write-index.ts";
import { indexWhenIdle } from "../search/index-when-idle.ts";
import { noteRestored } from "../store-care/restored-note.ts";
import { restoreStore } from "../store-care/restore-store.ts";
import { pathOfCopy } from "../store-care/store-copies.ts";
import type { WritableDb } from "../store/handles.ts";
import { isReadOnly, openStoreOrRead } from "../store/open-read-only.ts";
import { closeStore, type OpenedStore } from "../store/open-store.ts";
import { newUuidV7 } from "../store/uuid.ts";
import { answer } from "./answer.ts";
import type { EngineThreadData, FromEngineThread, LogEntry, ToEngineThread } from "./messages.ts";
import { taskReporting } from "./task-reporting.ts";

type Ask = Extract<ToEngineThread, { readonly kind: "ask" }>;

/**
 * The engine's thread: opens the store, says how that went, and answers questions until it is told to close. Short questions
 * are answered in the order they come; a long one lets others in wherever it awaits. A store that does not open ends the
 * thread. Where it is asked to, it puts a copy in the place of the store first; if that fails, the store stays what it was.
 */
export function runEngineThread(port: MessagePort, { storePath, restore }: EngineThreadData): void {
  const restored = restore === null ? null : restoreCopy(storePath, restore);
  if (restored !== null) tell(port, { kind: "restored", result: restored });
  const opened = openStoreOrRead(storePath, { now: now() });
  if (!opened.ok) {
    tell(port, { kind: "opened", result: opened });
    port.close();
    return;
  }
  const { db, path, schemaVersion, setAside, copyFault } = opened.value;
  if (restored?.ok) noteRestored(db, restored.value);
  if (copyFault !== null) {
    tell(port, {
      kind: "log",
      entry: { level: "error", message: `no automatic copy: ${copyFault.kind}`, detail: null },
    });
  }
  tell(port, { kind: "opened", result: succeed({ path, schemaVersion, setAside }) });
  serve(port, opened.value);
}

function restoreCopy(storePath: string, chosen: NonNullable<EngineThreadData["restore"]>): Result<RestoredStore> {
  const copy = pathOfCopy(storePath, chosen);
  if (copy === null) return fail({ kind: "not-found", what: "file" });
  const restored = restoreStore(storePath, copy, now());
  return restored.ok ? succeed({ from: copy, keptAt: restored.value.keptAt }) : restored;
}

function serve(port: MessagePort, store: OpenedStore): void {
  const running = new Set<Promise<void>>();
  const ready = isReadOnly(store.db) ? closeToWriting(store.db) : Promise.resolve();
  const indexing = indexWhenIdle(store.db, (error) => tellFault(port, "the search index was not written", error));
  const closeWhenDone = async () => {
    while (running.size > 0) await Promise.all(running);
    indexing.stop();
    closeStore(store);
    port.close();
  };
  port.on("message", (message: ToEngineThread) => {
    if (message.kind === "close") return void closeWhenDone();
    const answered = ready
      .then(() => answerOne(port, store, message))
      .finally(() => {
        running.delete(answered);
        indexing.wake();
      });
    running.add(answered);
  });
}

/** What cannot reach the file is refused, not lost: only the search index may be written, in memory, before the first question. */
async function closeToWriting(db: WritableDb): Promise<void> {
  await bringIndexUpToDate(db);
  db.pragma("query_only = ON");
}

async function answerOne(port: MessagePort, store: OpenedStore, ask: Ask): Promise<void> {
  const log = (entry: LogEntry) => tell(port, { kind: "log", entry });
  const reporting = taskReporting(ask.task, (progress) => tell(port, { kind: "progress", ...progress }));
  const context = { db: store.db, storePath: store.path, now, newId: newUuidV7, ...reporting };
  const result = await answer(context, ask.name, ask.input, log);
  tell(port, { kind: "answer", number: ask.number, result });
}

function tellFault(port: MessagePort, message: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell(port, { kind: "log", entry: { level: "error", message, detail } });
}

function tell(port: MessagePort, message: FromEngineThread): void {
  port.postMessage(message);
}

function now(): string {
  return new Date().toISOString();
}
