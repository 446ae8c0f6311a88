import type { z } from "zod";
import { contract, type InputOf, type QuestionName } from "../../shared/ipc/contract.ts";
import { parseInput } from "../../shared/ipc/parse-input.ts";
import { fail, type Result } from "../../shared/result.ts";
import { isTrusted, type Caller } from "./caller.ts";
import type { Dispatch } from "./dispatch.ts";
import { defectDetails, type Log } from "./log.ts";

export interface BoundaryParts {
  readonly dispatch: Dispatch;
  readonly log: Log;
  /** A short fresh text by which the user can name a defect to whoever looks after the program. */
  readonly newReference: () => string;
}

/** Answers one message of the bridge. */
export type Boundary = (caller: Caller, name: QuestionName, payload: unknown) => Promise<Result<unknown>>;

/**
 * The one gate between the window and everything else: trusts, parses, dispatches, catches, logs. Throws for a stranger, who
 * learns no more than that; everyone else gets a Result, whatever happens behind.
 */
export function createBoundary(parts: BoundaryParts): Boundary {
  return async (caller, name, payload) => {
    if (isTrusted(caller)) return answer(parts, name, payload);
    parts.log("warning", "refused a stranger", { question: name, from: caller.url, topFrame: caller.isTopFrame });
    throw new Error("refused");
  };
}

async function answer(parts: BoundaryParts, name: QuestionName, payload: unknown): Promise<Result<unknown>> {
  try {
    const input = parseInput(parserOf(name), payload);
    const result = input.ok ? await parts.dispatch(name, input.value) : input;
    if (!result.ok) parts.log("info", "an expected error", { question: name, kind: result.error.kind });
    return result;
  } catch (thrown) {
    const reference = parts.newReference();
    parts.log("error", "a question failed", { question: name, reference, ...defectDetails(thrown) });
    return fail({ kind: "unexpected", reference });
  }
}

/** Indexed by a name only known at run time, the contract's types have to be stated once. */
function parserOf<Name extends QuestionName>(name: Name): z.ZodType<InputOf<Name>> {
  return contract[name].input as z.ZodType<InputOf<Name>>;
}
