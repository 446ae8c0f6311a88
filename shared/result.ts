import type { AppError } from "./errors.ts";

/** The answer to a question: the value, or an expected error that knows its next step. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AppError };

/** The answer of something that went as it should. */
export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** The answer of something that did not, in an expected way. */
export function fail(error: AppError): Result<never> {
  return { ok: false, error };
}
