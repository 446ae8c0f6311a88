import { kindLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import type { ItemGroup, ItemGrouping } from "../../../../shared/ipc/questions/item-list.ts";
import { notGiven } from "./filter-in-words.ts";

const words: Readonly<Partial<Record<ItemGrouping, Readonly<Record<string, string>>>>> = {
  status: statusLabels,
  kind: kindLabels,
  phase: phaseLabels,
};

/** What a group is called. */
export function groupName(by: ItemGrouping, value: ItemGroup["value"]): string {
  if (value === null) return notGiven;
  return words[by]?.[value] ?? value;
}
