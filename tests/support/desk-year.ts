import { isoDate } from "../../shared/domain/dates.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { Item, ProgressEntry } from "../../shared/domain/item.ts";
import type { ReportingYear, Worklist } from "../../shared/domain/year-data.ts";
import { insertSnapshot } from "../../main/store/snapshots.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import type { Desk } from "./desk.ts";

type ItemFields = InputOf<"items:create">["item"];
type ProgressFields = InputOf<"progress:create">["entry"];

/** A year with one list, ready to take items. */
export async function aYearWithList(desk: Desk, year = 2021): Promise<{ year: ReportingYear; list: Worklist }> {
  const begun = await desk.get("years:create", { year });
  const list = await desk.get("worklists:create", {
    year,
    mechanism: "成渝地区双城经济圈",
    title: `${year}年合作事项清单`,
    issuingBody: null,
    documentNumber: null,
    issuedOn: null,
  });
  return { year: begun, list };
}

/** Puts an item on the list; what is not named stays empty. */
export function addItem(desk: Desk, list: Worklist, fields: Partial<ItemFields> = {}): Promise<Item> {
  const item = { worklistId: list.id, title: "荣昌、内江共建示范区", ...fields };
  return desk.get("items:create", { year: list.year, item });
}

/** Reports progress on an item; what is not named stays empty. */
export function report(desk: Desk, item: Item, fields: Partial<ProgressFields>): Promise<ProgressEntry> {
  const nothing = {
    asOf: null,
    text: null,
    doneThisYear: null,
    doneSinceStart: null,
    percent: null,
    physicalProgress: null,
  };
  return desk.get("progress:create", { itemId: item.id, entry: { ...nothing, ...fields } });
}

/** Freezes the year as archiving does, without making the documents. */
export function archive(desk: Desk, year: number): void {
  const { db, now, newId } = desk.context();
  inTransaction(db, () =>
    insertSnapshot(db, {
      id: newId(),
      year,
      asOf: isoDate(`${year}-12-31`),
      createdAt: now(),
      format: 1,
      sha256: "0".repeat(64),
      itemCount: 0,
      observationCount: 0,
      sourceCount: 0,
      chartCount: 0,
      parts: [{ name: "数据", sha256: "0".repeat(64), bytes: new Uint8Array([0]) }],
    }),
  );
}
