import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { DraftSaver } from "../../renderer/features/drafting/session/draft-saver.ts";
import { StoredText } from "../../renderer/features/drafting/session/stored-text.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";
import { aRunningEngine } from "./running-engine.ts";

// Types 字 after 字 into a report of many paragraphs, as fast as keys are struck, and saves as the desk does until somebody kills
// this process. Says what is sent to the store ("sent 7") and what was acknowledged ("saved 7"), counted in characters.
const [storePath = ""] = process.argv.slice(2);
const engine = aRunningEngine(storePath);
Object.assign(globalThis, {
  window: {
    hezuo: {
      "drafts:save": (input: Parameters<typeof engine.ask<"drafts:save">>[1]) => engine.ask("drafts:save", input),
      "drafts:saveChanges": (input: Parameters<typeof engine.ask<"drafts:saveChanges">>[1]) =>
        engine.ask("drafts:saveChanges", input),
    },
  },
});

await engine.ask("years:create", { year: 2021 });
const facts = { year: 2021, asOf: isoDate("2021-11-30"), kind: "topic", title: "专题报告" } as const;
const created = await engine.ask("drafts:create", { ...facts, beginning: { kind: "blank" } });
if (!created.ok) throw new Error(JSON.stringify(created.error));
const { id, body, revision } = created.value;

const paragraph = (key: string, text: string) => ({ kind: "paragraph" as const, id: key, runs: [{ text }] });
const others = Array.from({ length: 300 }, (_, index) => paragraph(`o${index}`, "早先写的一段。".repeat(20)));
let typed = 0;
const written = (): DraftBody => ({
  ...body,
  chapters: [
    { id: "c1", title: "情况", blocks: [paragraph("p1", "字".repeat(typed))] },
    { id: "c2", title: "其他", blocks: others },
  ],
});
const stored = new StoredText(id);
const saver = new DraftSaver({
  id,
  revision,
  bodyNow: written,
  save: async (_id, basedOn, text) => {
    const [first] = text.chapters[0]?.blocks ?? [];
    const length = first?.kind === "paragraph" ? (first.runs[0]?.text.length ?? 0) : 0;
    writeSync(1, `sent ${length}\n`);
    const summary = await stored.save(basedOn, text);
    writeSync(1, `saved ${length}\n`);
    return summary;
  },
  onSaved: () => undefined,
});
for (;;) {
  typed += 1;
  saver.noteChange();
  await wait(15);
}
