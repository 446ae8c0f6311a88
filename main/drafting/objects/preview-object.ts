import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { anyDraft } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { drawObject } from "./draw-object.ts";

/** What a definition would give in this report, before it is put in. Fails with `not-found`. */
export const previewObject: UseCase<"drafts:previewObject"> = ({ db }, { id, definition }) => {
  const draft = anyDraft(db, id);
  if (!draft.ok) return draft;
  const { year, asOf } = draft.value;
  return succeed(drawObject(rememberedFacts(db, year, asOf), definition));
};
