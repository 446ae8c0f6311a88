import { isoDate } from "../../shared/domain/dates.ts";
import { aRunningEngine } from "./running-engine.ts";

// Imports one workbook into one year after the other, says when an import begins and when it was acknowledged, until somebody
// kills this process.
const [storePath = "", source = ""] = process.argv.slice(2);
const engine = aRunningEngine(storePath, ({ step }) => say("progress", step));
const part = { offset: 0, limit: 1 };
for (let year = 2000; ; year += 1) {
  const examined = await engine.ask("imports:examine", { source, year, choices: {}, corrections: [], part });
  if (!examined.ok || examined.value.choices === null) throw new Error(JSON.stringify(examined));
  const answer = await engine.ask("imports:apply", {
    taskId: "01932f3e-0000-7000-8000-000000000001",
    source,
    year,
    choices: examined.value.choices,
    corrections: [],
    decisions: [],
    worklist: { title: "清单", mechanism: "一区两群" },
    asOf: isoDate(`${year}-12-31`),
    basedOn: null,
    fingerprint: null,
    acceptValid: false,
  });
  if (!answer.ok || !answer.value.applied) throw new Error(JSON.stringify(answer));
  say("imported", String(year));
}

function say(what: string, detail: string): void {
  process.stdout.write(`${what} ${detail}\n`);
}
