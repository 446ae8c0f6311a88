import type { SearchHit } from "../../../shared/ipc/questions/store.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";

/**
 * Opens what was found: an item's record, for a list its year's items, a figure on 指标, a source on 素材 at the sentence that
 * holds the words, a report on its desk likewise.
 */
export function useOpenHit(): (hit: SearchHit) => void {
  const { openItem, openItems, openObservation, openSource, openDraft } = useNavigation();
  const { setYear } = useWorkingYear();
  return (hit) => {
    if (isOfItem(hit)) return openItem(hit.id, { year: hit.year ?? undefined });
    if (hit.kind === "source") return openSource(hit.id, hit.excerpt.replaceAll("…", ""));
    if (hit.year === null) return;
    if (hit.kind === "draft") return openDraft(hit.id, hit.year, firstMatch(hit));
    if (hit.kind === "observation") return openObservation(hit.id, hit.year);
    setYear(hit.year);
    openItems({});
  };
}

/** The words as they are written where they were found first. */
function firstMatch({ excerpt, excerptMatches: [first] }: SearchHit): string | null {
  return first === undefined ? null : excerpt.slice(first.start, first.end);
}

/** Whether there is a place to open. */
export function canOpen(hit: SearchHit): boolean {
  return isOfItem(hit) || hit.kind === "source" || hit.year !== null;
}

function isOfItem({ kind }: SearchHit): boolean {
  return kind === "item" || kind === "problem" || kind === "progress";
}
