import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { checkStored } from "./check-stored.ts";

/** The saved report, looked through before it goes out. Fails with `not-found` or `draft-refused`. */
export const checkDraft: UseCase<"drafts:check"> = (context, { id }) => {
  const found = draftWithText(context.db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  return succeed({ findings: checkStored(context, stored, body) });
};
