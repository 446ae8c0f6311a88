import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { loadRows } from "../../../renderer/features/items/grid/use-range-rows.ts";
import { chunkSize, partOfAll, type ItemList } from "../../../renderer/features/items/list.ts";
import { chunkQuery } from "../../../renderer/features/items/queries.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { ItemPage } from "../../../shared/ipc/questions/item-list.ts";
import { succeed } from "../../../shared/result.ts";
import { aDate, anItem } from "../../support/builders.ts";

const asOf = aDate("2025-11-30");
const list: ItemList = { year: 2025, asOf, filter: {}, sort: null, by: null };
const total = 3 * chunkSize;

/** A page of the store in which every item has this remark. */
function aPage({ offset, limit }: Pick<InputOf<"items:page">, "offset" | "limit">, remark: string): ItemPage {
  const rows = Array.from({ length: limit }, (_, at) => ({
    item: anItem({ title: `第${offset + at}项`, remark }),
    mechanism: "",
    standing: standingOf([], asOf),
    lamp: "none" as const,
    lampExplanation: "",
    sources: [],
  }));
  return { total, rows };
}

afterEach(() => vi.unstubAllGlobals());

test("rows out of sight are read anew after a change; those in sight count as they stand there", async () => {
  let remark = "粘贴的";
  const asked: number[] = [];
  const page = async (question: InputOf<"items:page">) => {
    asked.push(question.offset);
    return succeed(aPage(question, remark));
  };
  vi.stubGlobal("window", { hezuo: { "items:page": page } });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const parts = partOfAll(total);
  const remarks = async () =>
    (await loadRows(client, list, parts, chunkSize - 1, chunkSize)).map(({ item }) => item.remark);
  const [part] = parts;
  if (part === undefined) throw new Error("no part");
  const inSight = new QueryObserver(client, chunkQuery(list, { part, index: 0 }));
  const leave = inSight.subscribe(() => undefined);

  expect(await remarks()).toEqual(["粘贴的", "粘贴的"]);
  expect(await remarks()).toEqual(["粘贴的", "粘贴的"]);
  expect(asked).toEqual([0, chunkSize]);
  remark = "撤销后的";
  // As after a change that this window has shown itself.
  await client.invalidateQueries({ queryKey: ["items:page"], refetchType: "none" });
  expect(await remarks()).toEqual(["粘贴的", "撤销后的"]);
  leave();
});
