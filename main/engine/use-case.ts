import type { EngineQuestionName, InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import type { Result } from "../../shared/result.ts";
import type { WritableDb } from "../store/handles.ts";

/** What a use case may know of the world: the store, the clock, fresh ids, and a way to report and to be stopped. */
export interface UseCaseContext {
  readonly db: WritableDb;
  /** Path of the store's file. */
  readonly storePath: string;
  /** Now, in ISO 8601 UTC with milliseconds. */
  readonly now: () => string;
  /** A fresh UUID v7. */
  readonly newId: () => string;
  /** Reports how far the running task is: fraction 0 to 1 and a step in Chinese. */
  readonly progress: (fraction: number, step: string) => void;
  /** True once the user has cancelled; long work asks between steps and answers `{ kind: "cancelled" }`. */
  readonly cancelled: () => boolean;
}

/**
 * The recipe that answers one question of the window or the command line. File grants are already replaced by paths.
 * Expected outcomes come back as a Result; anything thrown is a defect.
 */
export type UseCase<Name extends EngineQuestionName> = (
  context: UseCaseContext,
  input: InputOf<Name>,
) => Result<OutputOf<Name>> | Promise<Result<OutputOf<Name>>>;
