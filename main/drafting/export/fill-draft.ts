import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { fillInto, type FillMaterial } from "../../reports/template/fill-into.ts";
import { observationsAt } from "../../reports/template/gather-content.ts";
import { templateContent } from "../../reports/template/template-content.ts";
import { refuse, soundDraft, type DraftWithText } from "../draft-in-hand.ts";
import { yearFactsIn } from "../figures/year-facts.ts";
import { draftDocument } from "./draft-document.ts";
import { exportWarnings } from "./export-warnings.ts";
import { rememberExport } from "./remember-export.ts";
import { rememberOrWarn } from "./remember-or-warn.ts";

/**
 * Writes the saved report by filling an office's own Word file with it. What the check finds in it then is kept for the archive,
 * or a warning says that it is not.
 * Errors: those of `fillInto`, `not-found`, `draft-refused` (edited elsewhere, damaged).
 */
export const fillDraft: UseCase<"wordTemplates:fillDraft"> = async (context, { id, basedOn, ...request }) => {
  const found = soundDraft(context.db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  if (basedOn !== null && stored.revision !== basedOn) return refuse(stored, "edited-elsewhere");
  const written = await fillInto(context, request, () => materialOf(context, found.value));
  if (!written.ok) return written;
  const notKept = rememberOrWarn(context.storePath, () => rememberExport(context, stored, body, request.destination));
  return succeed({ ...written.value, warnings: [...written.value.warnings, ...notKept] });
};

function materialOf({ db }: UseCaseContext, { stored, body }: DraftWithText): Result<FillMaterial> {
  const at = yearFactsIn(db, stored.year, stored.asOf).at(undefined);
  if (at === null) return fail({ kind: "not-found", what: "year" });
  const document = draftDocument(body, at.facts);
  const content = templateContent(document, observationsAt(at.data.observations, stored.asOf));
  return succeed({ document, content, items: at.facts.items.length, warnings: exportWarnings(body) });
}
