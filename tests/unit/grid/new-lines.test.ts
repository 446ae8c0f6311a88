import { describe, expect, test } from "vitest";
import type { CellDraft } from "../../../renderer/features/items/grid/cell-drafts.ts";
import { lineOfDrafts } from "../../../renderer/features/items/grid/new-row/line-of-drafts.ts";
import { NewLineKeys } from "../../../renderer/features/items/grid/new-row/new-lines.ts";
import type { CellField } from "../../../shared/exchange/grid/cell-field.ts";

const draft = (text: string): CellDraft => ({ text, problem: null });
const list = { year: 2025, worklistId: "list" };

describe("the empty row below the list", () => {
  test("is an item as soon as it has a name, with all that can be read; the rest stays typed", () => {
    const typed = new Map<CellField, CellDraft>([["totalInvestment", draft("1.2亿元")]]);
    expect(lineOfDrafts(typed, list, [])).toBeNull();
    typed.set("title", draft("新的水库"));
    typed.set("percent", draft("一半"));
    typed.set("doneThisYear", draft("300"));
    const line = lineOfDrafts(typed, list, []);
    expect(line?.change).toEqual({
      changes: { totalInvestment: 12_000_000_000, title: "新的水库" },
      figures: { doneThisYear: 300_000_000 },
    });
    expect(line?.faulty.map(([field, { text }]) => [field, text])).toEqual([["percent", "一半"]]);
  });

  test("begins anew with every item, and comes back as it was when one was refused", () => {
    let serial = 0;
    const keys = new NewLineKeys(() => String((serial += 1)));
    const first = keys.of(2025);
    keys.renew(2025);
    const second = keys.of(2025);
    expect(second).not.toBe(first);
    keys.putBack(2025, first);
    expect(keys.of(2025)).toBe(first);
    // What was begun meanwhile follows once the refused one is added.
    keys.renew(2025);
    expect([keys.of(2025), keys.of(2024)]).toEqual([second, "new-line:2024"]);
  });
});
