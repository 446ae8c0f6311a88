import { fail, succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { yearFactsIn } from "../figures/year-facts.ts";
import { draftDocument } from "./draft-document.ts";

/** The annexes as they would be written now. Fails with `not-found` or `draft-refused`. */
export const listAnnexes: UseCase<"drafts:annexes"> = ({ db }, { id }) => {
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  const at = yearFactsIn(db, stored.year, stored.asOf).at(undefined);
  return at === null ? fail({ kind: "not-found", what: "year" }) : succeed(draftDocument(body, at.facts).annexes);
};
