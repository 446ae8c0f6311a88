import { groupBy } from "../../../shared/domain/group-by.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import * as store from "../../store/form-rounds.ts";
import { existingYear } from "../../years/open-year.ts";

/** What was sent out in the year, the newest round first, with who has answered. Fails with `not-found`. */
export const listFormRounds: UseCase<"forms:rounds"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  const forms = groupBy(store.listSentForms(db, year), ({ roundId }) => roundId);
  return succeed(
    store.listFormRounds(db, year).map(({ id, asOf, way, sentAt }) => ({
      id,
      asOf,
      way,
      sentAt,
      forms: (forms.get(id) ?? []).map(({ id: formId, unit, items, answeredAt }) => ({
        id: formId,
        unit,
        items: items.length,
        answeredAt,
      })),
    })),
  );
};
