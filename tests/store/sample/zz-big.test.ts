import { test } from "vitest";
import { generateSample } from "../../../main/sample/generate-sample.ts";
import { withTempStore } from "../../support/temp-store.ts";
import { statSync } from "node:fs";
import { readYearData } from "../../../main/store/year-data.ts";
test("big", async () => {
  await withTempStore({}, async ({ db, context, path }) => {
    let t = performance.now();
    const r = await generateSample(context, { taskId: "", year: 2025, items: 100000, seed: 1 });
    console.log(r, performance.now() - t, statSync(path).size / 1e6);
    t = performance.now(); const d = readYearData(db, 2025); console.log(performance.now()-t, d?.progress.length);
    for (const p of d!.progress.slice(0, 40)) console.log(p.text!.length, p.text, p.physicalProgress, p.percent);
    for (const p of d!.items.slice(0, 15)) console.log(p.number, p.title, p.status, p.phase, p.pace, p.parties, p.leadUnit, p.content, p.annualGoal, p.problem, p.nextStep, p.totalInvestment, p.plannedThisYear, p.startDate,p.dueDate,p.finishedOn);
  });
});
