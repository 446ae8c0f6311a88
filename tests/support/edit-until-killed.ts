import { aRunningEngine } from "./running-engine.ts";

// Edits two fields of one item by turns, and says after each answer which edit was acknowledged, until somebody kills this
// process.
const [storePath = ""] = process.argv.slice(2);
const engine = aRunningEngine(storePath);
await engine.ask("years:create", { year: 2021 });
const list = { mechanism: "遂潼一体化", title: "清单", issuingBody: null, documentNumber: null, issuedOn: null };
const worklist = await engine.ask("worklists:create", { year: 2021, ...list });
if (!worklist.ok) throw new Error(JSON.stringify(worklist.error));
const item = { worklistId: worklist.value.id, title: "大内高速" };
let answer = await engine.ask("items:create", { year: 2021, item });
for (let count = 1; answer.ok; count += 1) {
  const { id, revision } = answer.value;
  const changes = count % 2 === 0 ? { remark: String(count) } : { nextStep: String(count) };
  answer = await engine.ask("items:update", { id, basedOn: revision, changes });
  if (answer.ok) process.stdout.write(`${count}\n`);
}
throw new Error(JSON.stringify(answer.error));
