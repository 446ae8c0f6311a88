import type { AppError } from "../../shared/errors.ts";
import type { LogEntry } from "./messages.ts";

/** Writes a surprise into the log and gives the error that carries its reference to the user. */
export function reportDefect(
  error: unknown,
  during: string,
  reference: string,
  log: (entry: LogEntry) => void,
): Extract<AppError, { readonly kind: "unexpected" }> {
  log({ level: "error", message: `${reference} ${during}`, detail: describe(error) });
  return { kind: "unexpected", reference };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
