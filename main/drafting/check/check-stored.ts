import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import type { StoredDraft } from "../../store/drafts.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { passagesNow } from "../passages/passages-now.ts";
import { checkBody } from "./check-body.ts";

/** Everything to look at in a report of the store, its wording against what would be drafted now included. */
export function checkStored(
  context: Pick<UseCaseContext, "db" | "newId" | "now">,
  stored: StoredDraft,
  body: DraftBody,
): readonly CheckFinding[] {
  const passages = passagesNow(context, stored, body);
  const years = rememberedFacts(context.db, stored.year, stored.asOf);
  return checkBody(body, years, passages.ok ? passages.value.changes : []);
}
