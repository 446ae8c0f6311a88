import { expect, test } from "vitest";
import { LineSaver, type CellEdit } from "../../../renderer/features/items/grid/line-saver.ts";
import { editOf } from "../../../renderer/features/items/grid/use-cell-editing.ts";
import { cellDrafts } from "../../../renderer/features/items/grid/cell-drafts.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { Item } from "../../../shared/domain/item.ts";
import type { CellField } from "../../../shared/exchange/grid/cell-field.ts";
import type { ItemRow } from "../../../shared/ipc/questions/item-list.ts";
import type { LinesUpdated } from "../../../shared/ipc/questions/item-lines.ts";
import { aDate, anItem } from "../../support/builders.ts";

function aRow(given: Partial<Item> = {}): ItemRow {
  const standing = standingOf([], aDate("2025-11-30"));
  return {
    item: anItem(given),
    mechanism: "内江—荣昌",
    standing,
    lamp: "none",
    lampExplanation: "未亮灯",
    sources: [],
  };
}

function edited(row: ItemRow, field: CellField, text: string): CellEdit {
  const edit = editOf(row, field, text);
  if (edit === null) throw new Error(`“${text}” changes nothing`);
  return edit;
}

/** A store of one line, in which somebody else may write too. */
function aStore(first: ItemRow) {
  let row = first;
  const asked: number[] = [];
  const write = (changes: Partial<Item>) => {
    row = { ...row, item: { ...row.item, ...changes, revision: row.item.revision + 1 } };
  };
  const saver = new LineSaver({
    send: async ([line]): Promise<LinesUpdated> => {
      if (line === undefined) throw new Error("nothing was sent");
      asked.push(line.basedOn);
      if (line.basedOn !== row.item.revision) {
        const error = { kind: "edited-elsewhere", current: { kind: "item", row: row.item } } as const;
        return { saved: false, rows: [], refused: [{ id: line.id, error, current: row }] };
      }
      write(line.changes as Partial<Item>);
      return { saved: true, rows: [row], refused: [] };
    },
    show: async () => undefined,
  });
  return { saver, asked, write, item: () => row.item };
}

test("cells of one row filled in quickly build on each other", async () => {
  const row = aRow({ revision: 1, status: null, leadUnit: null });
  const { saver, asked, item } = aStore(row);
  const outcomes = await Promise.all([
    saver.save([edited(row, "status", "推进中")]),
    saver.save([edited(row, "leadUnit", "市发展改革委")]),
  ]);
  expect(outcomes).toEqual([{ kind: "saved" }, { kind: "saved" }]);
  expect(asked).toEqual([1, 2]);
  expect([item().status, item().leadUnit]).toEqual(["inProgress", "市发展改革委"]);
});

test("a row changed elsewhere in another field is changed further", async () => {
  const row = aRow({ revision: 1, status: null, remark: null });
  const { saver, write, item } = aStore(row);
  write({ remark: "别处写的" });
  expect(await saver.save([edited(row, "status", "推进中")])).toEqual({ kind: "saved" });
  expect([item().status, item().remark]).toEqual(["inProgress", "别处写的"]);
});

test("the same field changed elsewhere is written over only once that has been seen and accepted", async () => {
  const row = aRow({ revision: 1, leadUnit: "市交通局" });
  const { saver, write, item } = aStore(row);
  write({ leadUnit: "市水利局" });
  const outcome = await saver.save([edited(row, "leadUnit", "市发展改革委")]);
  expect(outcome).toMatchObject({ kind: "clash", clashes: [{ theirs: { item: { leadUnit: "市水利局" } } }] });
  expect(item().leadUnit).toBe("市水利局");
  const accepted = outcome.kind === "clash" ? saver.accept(outcome.clashes) : [];
  expect(await saver.save(accepted)).toEqual({ kind: "saved" });
  expect(item().leadUnit).toBe("市发展改革委");
});

test("a text that is no value is kept with its sentence, until the cell is taken back to what it was", () => {
  const row = aRow({ status: "inProgress" });
  expect(editOf(row, "status", "很好")).toBeNull();
  expect(cellDrafts.get(row.item.id, "status")?.text).toBe("很好");
  expect(cellDrafts.problems).toHaveLength(1);
  expect(editOf(row, "status", "推进中")).toBeNull();
  expect(cellDrafts.problems).toEqual([]);
});
