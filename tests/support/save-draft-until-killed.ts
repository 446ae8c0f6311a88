import { isoDate } from "../../shared/domain/dates.ts";
import { aRunningEngine } from "./running-engine.ts";

// Types one character after the other into a report and says after each answer what was acknowledged, until somebody kills this process.
const [storePath = ""] = process.argv.slice(2);
const engine = aRunningEngine(storePath);
await engine.ask("years:create", { year: 2021 });
const created = await engine.ask("drafts:create", {
  year: 2021,
  asOf: isoDate("2021-11-30"),
  kind: "topic",
  title: "专题报告",
  beginning: { kind: "blank" },
});
if (!created.ok) throw new Error(JSON.stringify(created.error));
const { id, body } = created.value;
let revision = created.value.revision;
for (let length = 1; ; length += 1) {
  const text = "字".repeat(length);
  const blocks = [{ kind: "paragraph" as const, id: "p1", runs: [{ text }] }];
  const chapters = [{ id: "c1", title: "情况", blocks }];
  const saved = await engine.ask("drafts:save", { id, basedOn: revision, body: { ...body, chapters } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  revision = saved.value.revision;
  process.stdout.write(`${JSON.stringify({ id, revision, length })}\n`);
}
