import type { DraftChapter, KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { itemsToTell } from "../../reports/chapters/items-to-tell.ts";
import { storyParagraphs } from "../../reports/chapters/item-stories.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { bindParagraph, type Binding } from "../binding/bind-runs.ts";
import { storyClaims } from "../claims/composed-claims.ts";
import type { ComposedBlock } from "./pair-passages.ts";

const itemPassages = "item/";

/** The sentences about one item as a passage of its own; null for one that has nothing to tell. */
export function itemPassage(item: ReportItem, facts: ReportFacts, binding: Binding): KnownBlock | null {
  const [story] =
    itemsToTell([item]).length === 0 ? [] : storyParagraphs([item], { sharedParties: false, firstTurn: 0 });
  if (story === undefined) return null;
  const runs = bindParagraph([{ text: story }], (text) => storyClaims(text, item, facts), binding);
  const composed = { passage: `${itemPassages}${item.item.id}/0`, text: story, at: binding.at };
  return { kind: "paragraph", id: binding.newId(), runs, composed };
}

/** What the program would draft now for the items whose sentences stand in a text: as one more chapter to compare with. */
export function itemPassagesNow(
  standing: readonly ComposedBlock[],
  facts: ReportFacts,
  binding: Binding,
): readonly DraftChapter[] {
  const ids = new Set(standing.flatMap(({ composed }) => itemIdOf(composed.passage) ?? []));
  if (ids.size === 0) return [];
  const blocks = facts.items
    .filter(({ item }) => ids.has(item.id))
    .flatMap((item) => itemPassage(item, facts, binding) ?? []);
  return [{ id: "items", title: "", blocks }];
}

function itemIdOf(passage: string): string | null {
  return passage.startsWith(itemPassages) ? passage.slice(itemPassages.length, passage.lastIndexOf("/")) : null;
}
