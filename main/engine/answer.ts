import type { AppError } from "../../shared/errors.ts";
import type { EngineQuestionName, OutputOf } from "../../shared/ipc/contract.ts";
import { parseInput } from "../../shared/ipc/parse-input.ts";
import { fail, type Result } from "../../shared/result.ts";
import { refuseStoreAsDestination } from "../store/overwrites-store.ts";
import { storeError } from "../store/store-error.ts";
import { reportDefect } from "./defect.ts";
import { useCases } from "./dispatch.ts";
import { engineInput } from "./engine-inputs.ts";
import type { LogEntry } from "./messages.ts";
import type { UseCaseContext } from "./use-case.ts";

/**
 * Answers one question, whatever its input looks like; never throws. Input that does not fit is `input-not-acceptable`,
 * a fault of the store (disk full, locked, damaged …) is its own error, any other surprise is logged and `unexpected`.
 */
export async function answer<Name extends EngineQuestionName>(
  context: UseCaseContext,
  name: Name,
  input: unknown,
  log: (entry: LogEntry) => void,
): Promise<Result<OutputOf<Name>>> {
  try {
    const parsed = parseInput(engineInput(name), input);
    if (!parsed.ok) return parsed;
    return refusedDestination(parsed.value, context.storePath) ?? (await useCases[name](context, parsed.value));
  } catch (error) {
    return fail(storeFault(error, context.storePath) ?? reportDefect(error, name, shortReference(context), log));
  }
}

/** A store that cannot be written can still be read, which is more than "no right to write". */
function storeFault(error: unknown, storePath: string): AppError | null {
  const fault = storeError(error, storePath);
  return fault?.kind === "folder-not-writable" ? { kind: "store-read-only", path: storePath } : fault;
}

/** No file may ever be written over the store: asked here, once, for every question that names a destination. */
function refusedDestination(input: unknown, storePath: string): Result<never> | null {
  if (typeof input !== "object" || input === null || !("destination" in input)) return null;
  const { destination } = input;
  return typeof destination === "string" ? refuseStoreAsDestination(destination, storePath) : null;
}

/** Eight characters that a person can read out on the telephone; the end of a UUID v7 is random. */
function shortReference(context: UseCaseContext): string {
  return context.newId().slice(-8);
}
