import { fail, succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import * as templates from "../../store/draft-templates.ts";
import { inTransaction } from "../../store/transaction.ts";

/** Takes a template out of use; reports made from it stay. Fails with `not-found`. */
export const deleteTemplate: UseCase<"drafts:deleteTemplate"> = ({ db, now }, { id }) =>
  inTransaction(db, () => {
    const found = templates.readTemplate(db, id);
    if (found === null) return fail({ kind: "not-found", what: "draft-template" });
    templates.deleteTemplate(db, id, now());
    const { body: _body, ...template } = found;
    return succeed(template);
  });
