import { fail, succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { fillInto } from "./fill-into.ts";
import { gatherContent } from "./gather-content.ts";

/**
 * Writes the year's report by filling an office's own Word file. Placeholders that cannot be filled are told and stay.
 * Errors: those of `fillInto`, `report-data-changed`, `not-found`.
 */
export const fillReport: UseCase<"wordTemplates:fill"> = (context, { year, asOf, basedOn, ...request }) =>
  fillInto(context, request, (checkpoint) => {
    const gathered = gatherContent(context.db, year, asOf, checkpoint);
    if (!gathered.ok) return gathered;
    const { built, content, revision } = gathered.value;
    if (basedOn !== null && revision !== basedOn) return fail({ kind: "report-data-changed", year, revision });
    const warnings = built.warnings.map(({ message }) => message);
    return succeed({ document: built.document, content, items: built.itemCount, warnings });
  });
