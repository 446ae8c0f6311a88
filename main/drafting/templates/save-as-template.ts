import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { insertTemplate } from "../../store/draft-templates.ts";
import { inTransaction } from "../../store/transaction.ts";
import { soundDraft } from "../draft-in-hand.ts";
import { templateText } from "./template-text.ts";

/** Keeps the saved text as a beginning for other reports. Fails with `not-found` or `draft-refused`. */
export const saveAsTemplate: UseCase<"drafts:saveAsTemplate"> = (context, { id, name }) =>
  inTransaction(context.db, () => {
    const found = soundDraft(context.db, id);
    if (!found.ok) return found;
    const { stored, body } = found.value;
    const template = { name, kind: stored.kind, body: templateText({ year: stored.year, asOf: stored.asOf, body }) };
    return succeed(insertTemplate(context.db, template, { id: context.newId(), now: context.now() }));
  });
