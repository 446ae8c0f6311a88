import { readYearData } from "../../main/store/year-data.ts";
import type { ReadableDb } from "../../main/store/handles.ts";
import type { NextSteps } from "../../shared/domain/history/step.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import type { TakenStep } from "../../shared/ipc/questions/history.ts";
import type { Desk } from "./desk.ts";

/** All that a year holds but for what counts changes: revisions and times of change go on when something is undone. */
export function contentOf(db: ReadableDb, year = 2021): unknown {
  const data = readYearData(db, year);
  return data === null ? null : withoutCounts(data);
}

function withoutCounts(data: YearData): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    key === "revision" || key === "updatedAt" ? undefined : value,
  );
}

/** The names of the steps that are not undone, the newest first. */
export async function stepsOf(desk: Desk, year = 2021): Promise<readonly string[]> {
  const { steps } = await desk.get("history:steps", { year, limit: 50 });
  return steps.filter(({ undoneAt }) => undoneAt === null).map(({ label }) => label);
}

/** Undoes the step that can be undone; fails when there is none. */
export async function undo(desk: Desk, year = 2021): Promise<TakenStep> {
  return desk.get("history:undo", { year, stepId: idOf("undo", await desk.get("history:steps", { year, limit: 50 })) });
}

/** Redoes the step that can be redone; fails when there is none. */
export async function redo(desk: Desk, year = 2021): Promise<TakenStep> {
  return desk.get("history:redo", { year, stepId: idOf("redo", await desk.get("history:steps", { year, limit: 50 })) });
}

function idOf(direction: "undo" | "redo", steps: NextSteps): string {
  const next = steps[direction];
  if (next === null) throw new Error(`there is nothing to ${direction}`);
  return next.id;
}
