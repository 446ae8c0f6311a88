import type { Run, TextRun } from "../../report-runs.ts";

/** A run that is only words. */
export function isPlainRun(run: Run): run is TextRun {
  return !("note" in run || "target" in run || "figure" in run || "original" in run);
}
