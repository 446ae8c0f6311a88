import type { AppError } from "../../shared/errors.ts";

/** An expected outcome that is not the wished one, thrown so that queries and mutations can carry it. */
export class AppFailure extends Error {
  override readonly name = "AppFailure";
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.kind);
    this.error = error;
  }
}

/** The error that something thrown stands for; anything but an AppFailure is a defect of the window itself. */
export function errorOf(thrown: unknown): AppError {
  return thrown instanceof AppFailure ? thrown.error : { kind: "unexpected", reference: "界面" };
}

/** Whether the user himself has stopped the task: nothing to report then. */
export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof AppFailure && thrown.error.kind === "cancelled";
}
