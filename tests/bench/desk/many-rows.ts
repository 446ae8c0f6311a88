import { copyFileSync } from "node:fs";
import type { Engine } from "../../../main/engine/engine-client.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { withoutTriggers } from "./edits.ts";
import { timeOf, type Figure } from "./figure.ts";
import { startDesk, surely } from "./questions.ts";

const year = 2025;
const asOf = isoDate("2025-09-30");

/**
 * One field of all rows changed, all rows deleted, and each taken back, once: beside the bare statements on a copy of the file
 * without triggers, with `synchronous = FULL`.
 */
export async function changeAllRows(root: string, store: string): Promise<readonly Figure[]> {
  const [own, bare] = [`${store}.all`, `${store}.all-bare`];
  for (const copy of [own, bare]) copyFileSync(store, copy);
  const engine = startDesk(root, own);
  const db = withoutTriggers(bare);
  try {
    const rows = await allRows(engine);
    const asked = { taskId: "0198c0de-0000-7000-8000-000000000001", year, asOf, rows };
    const changes = { ...asked, changes: { remark: "统一修改" }, figures: {}, acceptValid: false };
    const pairs: readonly (readonly [string, () => Promise<unknown>, (() => unknown) | null])[] = [
      [
        "one field of all rows",
        () => surely(engine, "items:changeRows", changes),
        () => db.exec("UPDATE item SET remark = '统一修改', revision = revision + 1, updated_at = '2025-10-01'"),
      ],
      ["undoing that", () => undo(engine), () => db.exec("UPDATE item SET remark = NULL, revision = revision + 1")],
      ["deleting all rows", () => surely(engine, "items:deleteRows", asked), () => db.exec(deleteAll)],
      ["undoing that too", () => undo(engine), null],
    ];
    const figures: Figure[] = [];
    for (const [name, ours, floor] of pairs) figures.push(await once(name, ours, floor));
    return figures;
  } finally {
    db.close();
    await engine.close();
  }
}

const deleteAll = `BEGIN IMMEDIATE;
  ${["citation", "progress_entry", "item_party", "item_responsible_unit"].map((table) => `DELETE FROM ${table};`).join(" ")}
  DELETE FROM item; COMMIT`;

async function once(name: string, ours: () => Promise<unknown>, floor: (() => unknown) | null): Promise<Figure> {
  const [own, bare] = [await timeOf(ours), floor === null ? null : await timeOf(floor)];
  const computing = bare === null ? {} : { computing: own.computing / bare.computing };
  return { name, unit: "ms", ours: own.clock, floor: bare?.clock ?? null, ...computing, target: null };
}

async function undo(engine: Engine): Promise<unknown> {
  const { undo: step } = await surely(engine, "history:steps", { year });
  return surely(engine, "history:undo", { year, stepId: step?.id ?? "" });
}

async function allRows(engine: Engine) {
  const page = { year, asOf, filter: {}, sort: null, limit: 1 };
  const { rows, total } = await surely(engine, "items:page", { ...page, offset: 0 });
  const { rows: lastRows } = await surely(engine, "items:page", { ...page, offset: total - 1 });
  const seen = [...rows, ...lastRows].map(({ item }) => item.id);
  return { filter: {}, sort: null, runs: [{ offset: 0, count: total, seen }] };
}
