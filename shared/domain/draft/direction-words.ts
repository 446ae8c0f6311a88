import type { FigureValue } from "./bound-figure.ts";
import type { FigureSource } from "./figure-source.ts";

const words = /增长|增加|提高|提升|上升|增至|超时序|快于|下降|减少|降低|回落|降至|落后时序|落后于|慢于/gu;
const upwards = new Set(["增长", "增加", "提高", "提升", "上升", "增至", "超时序", "快于"]);

/** Said of what was named before: to lead, and to have to hurry. */
const leading = "走在前列";
const hurrying = "需要加快";

/** Where a figure stands. */
export interface FigurePlace {
  /** The part of its sentence between commas, and that between enumeration commas. */
  readonly clause: string;
  readonly part: string;
  /** The part of its sentence between semicolons. */
  readonly segment: string;
}

/** What a figure said when it was agreed to, and says now. */
export interface MovedValue {
  readonly source: FigureSource;
  /** null when nothing was agreed to. */
  readonly before: string | null;
  readonly now: FigureValue;
  /** 时序进度 at the report's date, in %. */
  readonly timeLine: number;
}

/**
 * A word of direction in the clause that the value now contradicts: 增长 beside a change that is a fall, or beside a value that
 * is smaller than the one that was agreed to; 需要加快 behind a field ahead of the time line, 走在前列 behind one that is late. null when nothing is contradicted, or the value is level.
 */
export function contradictedWord({ clause, part, segment }: FigurePlace, value: MovedValue): string | null {
  const direction = directionNow(value);
  const ofClause = directionsIn(clause);
  // With words of both directions in one clause, those between the enumeration commas are meant, if they are of one.
  const found = isOfOne(ofClause) ? ofClause : directionsIn(part);
  const contradicted =
    direction === 0 || !isOfOne(found) ? undefined : found.find((word) => upwards.has(word) !== direction > 0);
  return contradicted ?? contradictedRank(segment, value);
}

function directionsIn(text: string): readonly string[] {
  return text.match(words) ?? [];
}

function isOfOne(found: readonly string[]): boolean {
  return new Set(found.map((word) => upwards.has(word))).size <= 1;
}

function contradictedRank(segment: string, { source, now, timeLine }: MovedValue): string | null {
  if (source.kind !== "pace" && source.kind !== "completion") return null;
  const ahead = Number(now.value) - (source.kind === "completion" ? timeLine : 0);
  if (ahead < 0 && segment.includes(`，${leading}`)) return leading;
  return ahead >= 0 && segment.includes(`，${hurrying}`) ? hurrying : null;
}

function directionNow({ source, before, now }: MovedValue): number {
  if (source.kind === "change" || source.kind === "pace") return Math.sign(Number(now.value));
  if (source.kind === "rank" || before === null) return 0;
  const difference = Number(now.value) - Number(before);
  return Number.isNaN(difference) ? 0 : Math.sign(difference);
}
