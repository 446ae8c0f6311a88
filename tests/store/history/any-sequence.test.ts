import * as fc from "fast-check";
import { expect, test } from "vitest";
import { examineStore } from "../../../main/store-care/examine-store.ts";
import { insertCitation, insertSource } from "../../../main/store/sources.ts";
import { insertObservation } from "../../../main/store/observations.ts";
import { inStep } from "../../../main/store/history-step.ts";
import { readYearData } from "../../../main/store/year-data.ts";
import { itemStatuses } from "../../../shared/domain/item.ts";
import { moneyFromFen } from "../../../shared/domain/money.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { anObservation, aPartialDate, aSource, testId } from "../../support/builders.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList, report } from "../../support/desk-year.ts";
import { contentOf, redo, undo } from "../../support/history.ts";

type Changes = InputOf<"items:update">["changes"];

const names = fc.uniqueArray(fc.constantFrom("内江市", "荣昌区", "遂宁市", "潼南区"), { maxLength: 3 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const text = fc.constantFrom("大内高速", "农业示范区", "“川渝通办”窗口", "第2期", "a", "约10万吨");

const changes: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({ title: text }),
  fc.record({ status: maybe(fc.constantFrom(...itemStatuses)) }),
  fc.record({ parties: names, responsibleUnits: names }),
  fc.record({ parties: names }),
  fc.record({ field: maybe(text), leadUnit: maybe(text) }),
  fc.record({
    number: maybe(fc.constantFrom("1", "2", "10")),
    dueDate: maybe(fc.constantFrom("2025", "2025-06").map(aPartialDate)),
  }),
  fc.record({ totalInvestment: maybe(fc.integer({ min: 0, max: 1e15 }).map(moneyFromFen)), remark: maybe(text) }),
);

/** One act at the desk; `pick` chooses among the rows that are there. */
const act = fc.record({
  kind: fc.constantFrom(
    ...([
      "add",
      "change",
      "change",
      "change",
      "delete",
      "undelete",
      "report",
      "correct",
      "unreport",
      "list",
      "move",
      "year",
    ] as const),
    ...(["cite", "undo", "undo", "undo", "redo", "redo", "reopen"] as const),
  ),
  pick: fc.nat(),
  changes,
  text,
  /** Whether a minute went by before. */
  rested: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is done, undone and redone at a desk, each step leads exactly there and back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), async (acts) => {
      const desk = aDesk();
      const { list } = await aYearWithList(desk);
      for (const title of ["第一项", "第二项"]) await addItem(desk, list, { title, parties: ["内江市", "荣昌区"] });
      const after = new Map<string, unknown>();
      const note = async () =>
        after.set(
          (await desk.get("history:steps", { year: 2021, limit: 50 })).undo?.id ?? "",
          contentOf(desk.context().db),
        );
      await note();
      for (const one of acts) {
        await perform(desk, one);
        await (one.kind === "undo" || one.kind === "redo" ? isAsAfter(desk, after) : note());
      }
      const end = contentOf(desk.context().db);
      const steps = await undoAll(desk, after);
      for (let step = 0; step < steps; step += 1) {
        await redo(desk);
        await isAsAfter(desk, after);
      }
      expect(contentOf(desk.context().db)).toEqual(end);
      desk.reopen();
      expect(examineStore(desk.storePath)).toMatchObject({ ok: true, value: { intact: true, faults: [] } });
    }),
    { numRuns: 40 },
  );
});

/** The year is as it was when the step that is now the newest had been done; the very first has no note. */
async function isAsAfter(desk: Desk, after: ReadonlyMap<string, unknown>): Promise<void> {
  const id = (await desk.get("history:steps", { year: 2021, limit: 50 })).undo?.id ?? "";
  if (after.has(id)) expect(contentOf(desk.context().db)).toEqual(after.get(id));
}

async function undoAll(desk: Desk, after: ReadonlyMap<string, unknown>): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const { undo: next } = await desk.get("history:steps", { year: 2021, limit: 50 });
    if (next === null) return steps;
    await undo(desk);
    await isAsAfter(desk, after);
  }
}

async function perform(desk: Desk, { kind, pick, changes: changed, text: words, rested }: Act): Promise<void> {
  if (rested) desk.rest();
  const data = readYearData(desk.context().db, 2021);
  const one = <Row>(rows: readonly Row[] | undefined) => rows?.[pick % Math.max(rows.length, 1)];
  const [item, entry, list] = [one(data?.items), one(data?.progress), one(data?.worklists)];
  const year = { year: 2021, basedOn: data?.year.revision ?? 0 };
  switch (kind) {
    case "add":
      return void (
        list &&
        (await desk.get("items:create", { year: 2021, item: { ...changed, worklistId: list.id, title: words } }))
      );
    case "change":
      return void (item && (await desk.get("items:update", { id: item.id, basedOn: item.revision, changes: changed })));
    case "move":
      return void (
        item &&
        list &&
        (await desk.get("items:update", { id: item.id, basedOn: item.revision, changes: { worklistId: list.id } }))
      );
    case "delete":
      return void (item && (await desk.get("items:delete", { id: item.id, basedOn: item.revision })));
    case "undelete":
      return undelete(desk, pick);
    case "report":
      return void (item && (await report(desk, item, { text: words, asOf: maybeDate(pick) })));
    case "correct":
      return void (
        entry &&
        (await desk.get("progress:update", {
          id: entry.id,
          basedOn: entry.revision,
          changes: { text: words, asOf: maybeDate(pick) },
        }))
      );
    case "unreport":
      return void (entry && (await desk.get("progress:delete", { id: entry.id, basedOn: entry.revision })));
    case "list":
      return void (await desk.ask("worklists:create", {
        year: 2021,
        mechanism: "遂潼一体化",
        title: words,
        issuingBody: null,
        documentNumber: null,
        issuedOn: null,
      }));
    case "year":
      return void (await desk.get("years:update", { ...year, changes: { signingUnit: words } }));
    case "cite":
      return void (item && cite(desk, item.id, entry?.id));
    case "undo":
    case "redo": {
      const steps = await desk.get("history:steps", { year: 2021, limit: 50 });
      if (steps[kind] !== null) await (kind === "undo" ? undo(desk) : redo(desk));
      return;
    }
    case "reopen":
      return desk.reopen();
    default:
      kind satisfies never;
  }
}

function maybeDate(pick: number) {
  return pick % 3 === 0 ? null : aPartialDate(`2021-${String((pick % 12) + 1).padStart(2, "0")}`);
}

async function undelete(desk: Desk, pick: number): Promise<void> {
  const open = desk
    .context()
    .db.prepare<unknown[], { id: string; kind: "item" | "progress" }>(
      "SELECT id, kind FROM deletion WHERE undone_at IS NULL",
    )
    .all();
  const deletion = open[pick % Math.max(open.length, 1)];
  if (deletion === undefined) return;
  // Progress of an item that is itself gone cannot come back: then nothing happens.
  await desk.ask(deletion.kind === "item" ? "items:undelete" : "progress:undelete", { deletionId: deletion.id });
}

/** A source with a figure and sentences, as the desk of sources will enter them. */
function cite(desk: Desk, itemId: string, entryId: string | undefined): void {
  const context = desk.context();
  const stamp = () => ({ id: testId(), now: context.now() });
  inStep(
    context,
    () => {
      const { id: sourceId, text: sentence } = insertSource(context.db, aSource(), stamp());
      const observation = insertObservation(context.db, { ...anObservation(), field: "公共服务" }, stamp());
      const target = (targetKind: "item" | "observation" | "progress", targetId: string) =>
        insertCitation(context.db, { id: testId(), sourceId, sentence, targetKind, targetId });
      target("item", itemId);
      target("observation", observation.id);
      if (entryId !== undefined) target("progress", entryId);
    },
    { year: 2021 },
  );
}
