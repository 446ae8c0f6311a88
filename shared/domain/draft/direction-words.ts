import type { FigureValue } from "./bound-figure.ts";
import type { FigureSource } from "./figure-source.ts";

const words = /增长|增加|提高|提升|上升|增至|超时序|快于|下降|减少|降低|回落|降至|落后时序|落后于|慢于/gu;
const upwards = new Set(["增长", "增加", "提高", "提升", "上升", "增至", "超时序", "快于"]);

/** What a figure said when it was agreed to, and says now. */
export interface MovedValue {
  readonly source: FigureSource;
  /** null when nothing was agreed to. */
  readonly before: string | null;
  readonly now: FigureValue;
}

/**
 * A word of direction in the clause that the value now contradicts: 增长 beside a change that is a fall, or beside a value that
 * is smaller than the one that was agreed to. null when nothing is contradicted, or the value is level.
 */
export function contradictedWord(clause: string, value: MovedValue): string | null {
  const direction = directionNow(value);
  if (direction === 0) return null;
  const found = clause.match(words) ?? [];
  // With words of both directions in one clause nobody can say which is meant.
  if (new Set(found.map((word) => upwards.has(word))).size > 1) return null;
  return found.find((word) => upwards.has(word) !== direction > 0) ?? null;
}

function directionNow({ source, before, now }: MovedValue): number {
  if (source.kind === "change" || source.kind === "pace") return Math.sign(Number(now.value));
  if (source.kind === "rank" || before === null) return 0;
  const difference = Number(now.value) - Number(before);
  return Number.isNaN(difference) ? 0 : Math.sign(difference);
}
