import type { ReturnedFile } from "../../../../shared/domain/draft/returned-file.ts";
import type { AppError } from "../../../../shared/errors.ts";
import { SharedValue } from "../../../lib/shared-value.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** The file that is being looked through; it stays while other pages and tools are shown. */
export interface ReturnedState {
  readonly file: ReturnedFile | null;
  /** Why no file could be read. */
  readonly error: AppError | null;
  /** What was wrong with what was dropped, in words. */
  readonly problem: string | null;
}

const states = new WeakMap<DraftSession, SharedValue<ReturnedState>>();
const nothingRead: ReturnedState = { file: null, error: null, problem: null };

export function returnedState(session: DraftSession): SharedValue<ReturnedState> {
  const known = states.get(session) ?? new SharedValue<ReturnedState>(nothingRead);
  states.set(session, known);
  return known;
}
