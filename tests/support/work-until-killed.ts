import { writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { UseCaseContext } from "../../main/engine/use-case.ts";
import { applyImport } from "../../main/exchange/import/apply-import.ts";
import { examineFile } from "../../main/exchange/import/examine-file.ts";
import { newUuidV7 } from "../../main/store/uuid.ts";
import { readYearData } from "../../main/store/year-data.ts";
import { createItem } from "../../main/worklists/create-item.ts";
import { updateItem } from "../../main/worklists/update-item.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { Result } from "../../shared/result.ts";
import { seededChance } from "./seeded-chance.ts";
import { openSurely } from "./temp-store.ts";

// Enters, edits and imports items of the year 2021 by chance until somebody kills this process. Before each change it says
// which 下一步工作 the items named will have ("begin [[title, text], …]"), and after the answer that it was acknowledged ("done").
const [storePath = "", folder = "", seed = ""] = process.argv.slice(2);
const chance = seededChance(Number(seed));
const { db } = openSurely(storePath);
const context: UseCaseContext = {
  db,
  storePath,
  now: () => new Date().toISOString(),
  newId: () => newUuidV7(),
  progress: () => {},
  cancelled: () => false,
};
const worklist = readYearData(db, 2021)?.worklists[0];
if (worklist === undefined) throw new Error("the store holds no list of 2021");

for (let count = 1; ; count += 1) {
  const [kind, own] = [chance(), (readYearData(db, 2021)?.items ?? []).filter(({ title }) => title.startsWith("第"))];
  const some = own.filter(() => chance() < 3 / own.length);
  const text = `${seed}之${count}`;
  if (kind < 0.08)
    await importRows([...some.map(({ title }) => title), ...newTitles(text, chance() < 0.2 ? 120 : 8)], text);
  else if (kind < 0.25 || some[0] === undefined) await create(`第${text}项`, text);
  else await edit(some[0], text);
}

function newTitles(text: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `第${text}表${index}项`);
}

async function create(title: string, nextStep: string): Promise<void> {
  const item = { worklistId: worklist?.id ?? "", title, nextStep, parties: ["内江市", "荣昌区"] };
  await announced([[title, nextStep]], async () => valueOf(await createItem(context, { year: 2021, item })));
}

async function edit(item: { id: string; revision: number; title: string }, nextStep: string): Promise<void> {
  const request = { id: item.id, basedOn: item.revision, changes: { nextStep } };
  await announced([[item.title, nextStep]], async () => valueOf(await updateItem(context, request)));
}

async function importRows(titles: readonly string[], nextStep: string): Promise<void> {
  const source = join(folder, `${nextStep}.csv`);
  writeFileSync(
    source,
    ["事项名称,下一步工作,进展情况", ...titles.map((title) => `${title},${nextStep},正在施工`)].join("\n"),
  );
  const part = { offset: 0, limit: 1 };
  const { choices } = valueOf(await examineFile(context, { source, year: 2021, choices: {}, corrections: [], part }));
  if (choices === null) throw new Error("no header was found");
  const request: InputOf<"imports:apply"> = {
    taskId: newUuidV7(),
    source,
    year: 2021,
    choices,
    corrections: [],
    decisions: [],
    worklist: { title: worklist?.title ?? "", mechanism: worklist?.mechanism ?? null },
    asOf: isoDate("2021-11-30"),
    basedOn: null,
    fingerprint: null,
    acceptValid: false,
  };
  const wanted = titles.map((title) => [title, nextStep] as const);
  await announced(wanted, async () => {
    const outcome = valueOf(await applyImport(context, request));
    if (!outcome.applied) throw new Error(JSON.stringify(outcome.rejected));
  });
}

async function announced(
  changes: readonly (readonly [title: string, nextStep: string])[],
  work: () => Promise<unknown>,
): Promise<void> {
  writeSync(1, `begin ${JSON.stringify(changes)}\n`);
  await work();
  writeSync(1, "done\n");
}

function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
