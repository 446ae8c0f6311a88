import type { PassagesAnswer } from "../../../shared/domain/draft/draft-answers.ts";
import type { DraftBody, DraftChapter } from "../../../shared/domain/draft/draft-body.ts";
import { pointingTo, referableNames } from "../../../shared/domain/draft/lost-references.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { gatherReportSource } from "../../reports/gather-report-source.ts";
import { readBaseline, type StoredDraft } from "../../store/drafts.ts";
import { beginStandard } from "../beginnings/begin-standard.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { itemPassagesNow } from "./item-passages.ts";
import { composedBlocks } from "./pair-passages.ts";
import { passageChanges } from "./passage-changes.ts";

/** What the program would draft now for a report, beside what stands in it. Fails with `not-found` where its year is gone. */
export function passagesNow(
  { db, newId, now }: Pick<UseCaseContext, "db" | "newId" | "now">,
  { id, year, asOf, kind }: Pick<StoredDraft, "id" | "year" | "asOf" | "kind">,
  body: DraftBody,
): Result<PassagesAnswer> {
  const source = gatherReportSource(db, year);
  if (!source.ok) return source;
  const years = rememberedFacts(db, year, asOf);
  const binding = { years, newId, at: now() };
  const fresh = beginStandard(source.value, asOf, kind, binding);
  const facts = years.at(undefined)?.facts;
  const items = facts === undefined ? [] : itemPassagesNow(composedBlocks(body), facts, binding);
  const present = referableNames(body);
  const chapters = [...fresh.chapters, ...items].map((chapter) => forText(present, chapter));
  return succeed(passageChanges(body, { ...fresh, chapters }, readBaseline(db, id)));
}

/** Charts and annexes that the text does not have are not pointed to. */
function forText(present: ReadonlySet<string>, { blocks, ...chapter }: DraftChapter): DraftChapter {
  return { ...chapter, blocks: blocks.map((block) => (block.kind === "unknown" ? block : pointingTo(present, block))) };
}
