import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { passagesNow } from "./passages-now.ts";

/** What the program would draft now, beside what it drafted and what stands. Fails with `not-found` or `draft-refused`. */
export const listPassages: UseCase<"drafts:passages"> = (context, { id }) => {
  const found = draftWithText(context.db, id);
  return found.ok ? passagesNow(context, found.value.stored, found.value.body) : found;
};
