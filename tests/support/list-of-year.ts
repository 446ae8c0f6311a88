import type { InputOf } from "../../shared/ipc/contract.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { Desk } from "./desk.ts";

type NewItem = Omit<InputOf<"items:create">["item"], "worklistId">;

/** A list of a year under 内江—荣昌 with its items, entered one by one; begins the year where it is not there yet. */
export async function aListOfYear(
  desk: Desk,
  year: number,
  items: readonly NewItem[],
): Promise<{ readonly worklistId: string; readonly items: readonly Item[] }> {
  const years = await desk.get("years:list", {});
  if (!years.some((one) => one.year === year)) await desk.get("years:create", { year });
  const unnamed = { issuingBody: null, documentNumber: null, issuedOn: null };
  const title = `${year}年内江荣昌合作事项清单`;
  const list = { year, title, mechanism: "内江—荣昌", ...unnamed };
  const { id: worklistId } = await desk.get("worklists:create", list);
  const entered: Item[] = [];
  for (const item of items) entered.push(await desk.get("items:create", { year, item: { worklistId, ...item } }));
  return { worklistId, items: entered };
}

/** Archives a year at the end of November. */
export async function archiveYear(desk: Desk, year: number): Promise<string> {
  const asOf = `${year}-11-30` as InputOf<"snapshots:create">["asOf"];
  const { id } = await desk.get("snapshots:create", { taskId: desk.context().newId(), year, asOf, basedOn: null });
  return id;
}
