import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { checkBody } from "./check-body.ts";

/** The saved report, looked through before it goes out. Fails with `not-found` or `draft-refused`. */
export const checkDraft: UseCase<"drafts:check"> = ({ db }, { id }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  return succeed({ findings: checkBody(body, rememberedFacts(db, stored.year, stored.asOf)) });
};
