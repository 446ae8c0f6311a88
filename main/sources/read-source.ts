import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { citationsOfSource, yearsCiting } from "../store/source-list.ts";
import * as sources from "../store/sources.ts";

/** A source with its text and what every sentence is cited for. Fails with `not-found`. */
export const readSource: UseCase<"sources:read"> = ({ db }, { id }) => {
  const source = sources.readSource(db, id);
  if (source === null) return fail({ kind: "not-found", what: "source" });
  const frozenBy = yearsCiting(db, id).flatMap(({ year, frozen }) => (frozen ? [year] : []));
  return succeed({ source, citations: citationsOfSource(db, id), frozenBy });
};
