import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { anyDraft } from "../draft-in-hand.ts";
import { readFigure } from "./read-figure.ts";
import { rememberedFacts } from "./remembered-facts.ts";

/** What sources give for a report's year and date, in the order asked. Fails with `not-found`. */
export const evaluateFigures: UseCase<"drafts:evaluate"> = ({ db }, { id, figures }) => {
  const draft = anyDraft(db, id);
  if (!draft.ok) return draft;
  const years = rememberedFacts(db, draft.value.year, draft.value.asOf);
  return succeed(figures.map(({ source, format }) => readFigure(years, source, format)));
};
