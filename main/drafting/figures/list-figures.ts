import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { figureStandings } from "./figure-standings.ts";
import { rememberedFacts } from "./remembered-facts.ts";

/** The bound figures of the saved report with what the data gives now. Fails with `not-found` or `draft-refused`. */
export const listFigures: UseCase<"drafts:figures"> = ({ db }, { id }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  return succeed(figureStandings(body, rememberedFacts(db, stored.year, stored.asOf)));
};
