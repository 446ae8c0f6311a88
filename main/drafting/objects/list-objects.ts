import type { ObjectStanding } from "../../../shared/domain/draft/object-answers.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { tellNews } from "../tell-news.ts";
import { objectStandings } from "./object-standings.ts";

/** The charts and tables of the saved report that follow the data. Fails with `not-found` or `draft-refused`. */
export const listObjects: UseCase<"drafts:objects"> = ({ db, newId }, { id, known = null }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  const items = objectStandings(body, rememberedFacts(db, stored.year, stored.asOf));
  return succeed(tellNews(db, { about: `objects of ${id}`, known, items, keyOf, newId }));
};

const keyOf = ({ blockId }: ObjectStanding) => blockId;
