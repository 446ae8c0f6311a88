import type { PlacedItem } from "./aggregate.ts";
import type { ItemPhase } from "./item.ts";

/** A step on the way of a project and how many matters have reached it. */
export interface PhaseReached {
  readonly label: string;
  readonly count: number;
}

/** Each step with the phases that lie at it or behind it. A matter that was stopped had begun. */
const steps: readonly { readonly label: string; readonly phases: readonly ItemPhase[] }[] = [
  {
    label: "填报阶段的事项",
    phases: ["reserve", "preparation", "newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"],
  },
  {
    label: "进入前期",
    phases: ["preparation", "newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"],
  },
  { label: "已开工", phases: ["newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"] },
  { label: "主体完工", phases: ["mainWorksDone", "inUse"] },
  { label: "建成投用", phases: ["inUse"] },
];

/** Phases of fewer than this share of all matters say little about the whole. */
const enough = 0.5;

/**
 * How many matters have reached each step, of those that give their 阶段; fewer at every step. A step says less than the next
 * one that as many have reached, and is left out then; empty where fewer than half of the matters give their 阶段.
 */
export function phasesReached(items: readonly PlacedItem[]): readonly PhaseReached[] {
  const reached = steps.map(({ label, phases }) => ({
    label,
    count: items.filter(({ item }) => item.phase !== null && phases.includes(item.phase)).length,
  }));
  if ((reached[0]?.count ?? 0) < items.length * enough) return [];
  return reached.filter(({ count }, index) => count > 0 && (index === 0 || count !== reached[index + 1]?.count));
}
