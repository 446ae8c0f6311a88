import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { draftWithText, summaryOf } from "./draft-in-hand.ts";

/** A report with its text; for a damaged text the last good state of it. Fails with `not-found` or `draft-refused`. */
export const readDraft: UseCase<"drafts:read"> = ({ db }, { id }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body, recoveredFrom } = found.value;
  return succeed({ draft: { ...summaryOf(stored), body }, recoveredFrom });
};
