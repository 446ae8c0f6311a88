import type { EngineQuestionName } from "../../shared/ipc/contract.ts";
import type { RestoredStore, StoreStatus } from "../../shared/ipc/questions/store.ts";
import type { Result } from "../../shared/result.ts";

/** What the engine's thread is started with. */
export interface EngineThreadData {
  readonly storePath: string;
  /** A copy to be put in the place of the store before it is opened: by its path, or by its name beside the store. */
  readonly restore: string | { readonly copy: string } | null;
}

/** What the client tells the thread. */
export type ToEngineThread =
  | {
      readonly kind: "ask";
      readonly number: number;
      readonly name: EngineQuestionName;
      readonly input: unknown;
      readonly task: EngineTask | null;
    }
  | { readonly kind: "close" };

/** A question that reports its progress and can be cancelled. */
export interface EngineTask {
  readonly id: string;
  /** Its one element becomes 1 when the user cancels. */
  readonly cancelFlag: Int32Array<SharedArrayBuffer>;
}

/** What the thread tells the client. */
export type FromEngineThread =
  | { readonly kind: "restored"; readonly result: Result<RestoredStore> }
  | { readonly kind: "opened"; readonly result: Result<OpenedByEngine> }
  | { readonly kind: "answer"; readonly number: number; readonly result: Result<unknown> }
  | ({ readonly kind: "progress" } & TaskProgress)
  | { readonly kind: "log"; readonly entry: LogEntry };

/** The store as the thread found it at start-up. */
export type OpenedByEngine = Pick<StoreStatus, "path" | "schemaVersion" | "setAside">;

export interface TaskProgress {
  readonly taskId: string;
  /** 0 to 1. */
  readonly fraction: number;
  /** What is being done, in Chinese. */
  readonly step: string;
}

/** A line for the log file; it may hold technical words, no user reads it. */
export interface LogEntry {
  readonly level: "error" | "info";
  readonly message: string;
  /** A stack or the like. */
  readonly detail: string | null;
}
