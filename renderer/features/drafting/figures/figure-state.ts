import type { BoundFigure, FigureValue } from "../../../../shared/domain/draft/bound-figure.ts";
import type { FigureReading, FigureState } from "../../../../shared/domain/draft/figure-answers.ts";

/** How a figure of the text on the desk stands against what the data gives, by the same rule as the saved text. */
export function stateOfFigure(figure: BoundFigure, text: string, now: FigureValue | null): FigureState {
  if (figure.fixed !== undefined) return "fixed";
  if (now === null) return "missing";
  if (figure.confirmed === null) return "unconfirmed";
  return text === now.text && !hasTurned(figure.confirmed.value, now.value) ? "current" : "moved";
}

/** A rise that has become a fall may read the same: 50%. */
function hasTurned(before: string, now: string): boolean {
  return (before.startsWith("-") && !now.startsWith("-")) || (now.startsWith("-") && !before.startsWith("-"));
}

export const figureStateLabels: Readonly<Record<FigureState, string>> = {
  current: "与数据一致",
  unconfirmed: "尚未核对",
  moved: "数据已变动",
  fixed: "手工固定",
  missing: "数据已不存在",
};

/** What the data gives for a figure, and a word of its sentence that speaks against it (增长 while it falls). */
export interface KnownReading extends FigureReading {
  readonly contradictedWord?: string | null;
}

/** What the data gives now for each figure, by its id. */
export type Readings = ReadonlyMap<string, KnownReading>;

export const noReadings: Readings = new Map();

/** A person has to look at it before the report goes out. */
export function needsLook(state: FigureState | null): boolean {
  return state === "moved" || state === "unconfirmed" || state === "missing";
}
