import { placedFigures, type PlacedFigure } from "../../../shared/domain/draft/body-places.ts";
import { timeLine } from "../../../shared/domain/pace.ts";
import { contradictedWord } from "../../../shared/domain/draft/direction-words.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { FigureReading, FigureStanding, FigureState } from "../../../shared/domain/draft/figure-answers.ts";
import { readFigure } from "./read-figure.ts";
import type { YearFacts } from "./year-facts.ts";

/** Every bound figure of a text as it stands now, in the order of the text. Equal sources are measured once. */
export function figureStandings(body: DraftBody, years: YearFacts): readonly FigureStanding[] {
  const readings = new Map<string, FigureReading>();
  return placedFigures(body).map((placed) => {
    const { source, format } = placed.figure;
    const key = JSON.stringify([source, format]);
    const reading = readings.get(key) ?? readFigure(years, source, format);
    readings.set(key, reading);
    return standingOf(placed, reading, Number(timeLine(years.year, years.asOf)));
  });
}

function standingOf({ around, ...placed }: PlacedFigure, reading: FigureReading, time: number): FigureStanding {
  const { source, confirmed } = placed.figure;
  const { now } = reading;
  const before = confirmed?.value ?? null;
  return {
    ...reading,
    ...placed,
    state: stateOf(placed, reading),
    contradictedWord: now === null ? null : contradictedWord(around, { source, before, now, timeLine: time }),
  };
}

function stateOf({ figure, text }: Omit<PlacedFigure, "around">, { now }: FigureReading): FigureState {
  if (figure.fixed !== undefined) return "fixed";
  if (now === null) return "missing";
  if (figure.confirmed === null) return "unconfirmed";
  return now.text === text && !hasTurned(figure.confirmed.value, now.value) ? "current" : "moved";
}

/** 50% may have been a rise and be a fall now: the same digits, and yet not what was agreed to. */
function hasTurned(before: string, now: string): boolean {
  return Number(before) * Number(now) < 0;
}
