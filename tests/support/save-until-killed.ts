import { aRunningEngine } from "./running-engine.ts";

// Saves one edit after the other and says after each answer what was acknowledged, until somebody kills this process.
const [storePath = ""] = process.argv.slice(2);
const engine = aRunningEngine(storePath);
const list = {
  mechanism: "成渝地区双城经济圈",
  title: "清单",
  issuingBody: null,
  documentNumber: null,
  issuedOn: null,
};
await engine.ask("years:create", { year: 2021 });
const worklist = await engine.ask("worklists:create", { year: 2021, ...list });
if (!worklist.ok) throw new Error(JSON.stringify(worklist.error));
const item = { worklistId: worklist.value.id, title: "第0次" };
let answer = await engine.ask("items:create", { year: 2021, item });
for (let count = 1; answer.ok; count += 1) {
  const { id, revision } = answer.value;
  answer = await engine.ask("items:update", { id, basedOn: revision, changes: { title: `第${count}次` } });
  if (answer.ok) process.stdout.write(`${JSON.stringify(answer.value)}\n`);
}
throw new Error(JSON.stringify(answer.error));
