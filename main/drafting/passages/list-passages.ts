import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { gatherReportSource } from "../../reports/gather-report-source.ts";
import { readBaseline } from "../../store/drafts.ts";
import { beginStandard } from "../beginnings/begin-standard.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { passageChanges } from "./passage-changes.ts";

/** What the program would draft now, beside what it drafted and what stands. Fails with `not-found` or `draft-refused`. */
export const listPassages: UseCase<"drafts:passages"> = (context, { id }) => {
  const found = draftWithText(context.db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  const { year, asOf, kind } = stored;
  const source = gatherReportSource(context.db, year);
  if (!source.ok) return source;
  const years = rememberedFacts(context.db, year, asOf);
  const fresh = beginStandard(source.value, asOf, kind, { years, newId: context.newId, at: context.now() });
  return succeed(passageChanges(body, fresh, readBaseline(context.db, id)));
};
