import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { objectStandings } from "./object-standings.ts";

/** The charts and tables of the saved report that follow the data. Fails with `not-found` or `draft-refused`. */
export const listObjects: UseCase<"drafts:objects"> = ({ db }, { id }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  return succeed(objectStandings(body, rememberedFacts(db, stored.year, stored.asOf)));
};
