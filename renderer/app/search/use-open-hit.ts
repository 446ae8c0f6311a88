import type { SearchHit } from "../../../shared/ipc/questions/store.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";

/**
 * Opens what was found: an item's record, for a list its year's items, for an indicator the report, where the year's
 * figures stand together. A source has no place of its own to open.
 */
export function useOpenHit(): (hit: SearchHit) => void {
  const { openItem, openItems, goTo } = useNavigation();
  const { setYear } = useWorkingYear();
  return (hit) => {
    if (isOfItem(hit)) return openItem(hit.id, { year: hit.year ?? undefined });
    if (hit.year === null) return;
    setYear(hit.year);
    if (hit.kind === "worklist") openItems({});
    else goTo("reports");
  };
}

/** Whether there is a place to open. */
export function canOpen(hit: SearchHit): boolean {
  return isOfItem(hit) || hit.year !== null;
}

function isOfItem({ kind }: SearchHit): boolean {
  return kind === "item" || kind === "problem" || kind === "progress";
}
