import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import type { FigureStanding } from "../../../shared/domain/draft/figure-answers.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { tellNews } from "../tell-news.ts";
import { figureStandings } from "./figure-standings.ts";
import { rememberedFacts } from "./remembered-facts.ts";

/** The bound figures of the saved report with what the data gives now. Fails with `not-found` or `draft-refused`. */
export const listFigures: UseCase<"drafts:figures"> = ({ db, newId }, { id, known = null }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  const items = figureStandings(body, rememberedFacts(db, stored.year, stored.asOf));
  return succeed(tellNews(db, { about: `figures of ${id}`, known, items, keyOf, newId }));
};

const keyOf = ({ figure }: FigureStanding) => figure.id;
