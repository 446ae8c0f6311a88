import type { Item } from "../item.ts";
import { moveLabels, type ItemMove } from "./item-move.ts";

/** What withdrawing a move has done; that a state written later was kept is said. */
export function withdrawnInWords(
  { direction, formerStatus }: Pick<ItemMove, "direction" | "formerStatus">,
  { status }: Pick<Item, "status">,
): string {
  const label = moveLabels[direction];
  const isKept =
    direction === "in" ? formerStatus === "terminated" && status !== "terminated" : status !== formerStatus;
  return isKept ? `已撤回${label}，${label}以后改过的状态保持不变` : `已撤回${label}`;
}
