import type { DraftableItem } from "../../../shared/domain/draft/draft-answers.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { gatherReportSource } from "../../reports/gather-report-source.ts";
import { beginStandard } from "../beginnings/begin-standard.ts";
import type { Binding } from "../binding/bind-runs.ts";
import { labelMatcher } from "../catalog/match-label.ts";
import { draftWithText } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { itemPassage } from "./item-passages.ts";

/** How many items are offered at a time. */
const mostItems = 30;

/**
 * What the program can draft for a report now: its chapters, and the sentences of items whose names hold every word of `search`
 * in characters or pinyin. Fails with `not-found` or `draft-refused`.
 */
export const listDraftable: UseCase<"drafts:draftable"> = async (context, { id, search = "" }) => {
  const { db, newId, now } = context;
  const found = draftWithText(db, id);
  if (!found.ok) return found;
  const { year, asOf, kind } = found.value.stored;
  const source = gatherReportSource(db, year);
  if (!source.ok) return source;
  const years = rememberedFacts(db, year, asOf);
  const binding: Binding = { years, newId, at: now() };
  const { chapters } = beginStandard(source.value, asOf, kind, binding);
  const facts = years.at(undefined)?.facts;
  if (facts === undefined || search.trim() === "") return succeed({ chapters, items: [] });
  const matches = await labelMatcher(search);
  const items: DraftableItem[] = [];
  for (const item of facts.items) {
    if (items.length === mostItems) break;
    const block = matches(item.item.title) ? itemPassage(item, facts, binding) : null;
    if (block !== null) items.push({ title: item.item.title, block });
  }
  return succeed({ chapters, items });
};
