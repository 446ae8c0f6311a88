import { describe, expect, test } from "vitest";
import { decimal } from "../../../shared/domain/decimal.ts";
import { ordinaryFormat } from "../../../shared/domain/draft/bound-figure.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { aDeskToDraftAt, blankDraft, cutOff, type DraftingDesk } from "../../support/drafting-desk.ts";
import { yi } from "../../support/rows.ts";

async function correctionOf({ desk }: DraftingDesk, id: string, source: FigureSource, text: string) {
  return desk.get("drafts:correction", { id, figure: source, format: ordinaryFormat, text });
}

async function reads({ desk }: DraftingDesk, id: string, source: FigureSource): Promise<string | undefined> {
  const [reading] = await desk.get("drafts:evaluate", { id, figures: [{ source, format: ordinaryFormat }] });
  return reading?.now?.text;
}

async function aReport() {
  const place = await aDeskToDraftAt();
  const draft = await blankDraft(place);
  const [bridge] = place.items.filter(({ title }) => title === "涪江大桥");
  if (bridge === undefined) throw new Error("no such item");
  const filter = { items: [{ id: bridge.id, title: bridge.title }] };
  return { place, draft, bridge, filter };
}

describe("a number that was changed by hand corrects the data", () => {
  test.each([
    ["done", "4亿元", "4.5亿元"],
    ["planned", "6亿元", "65000万元"],
  ] as const)("%s of one item: from %s to %s, and the figure reads so", async (amount, before, after) => {
    const { place, draft, bridge, filter } = await aReport();
    const source: FigureSource = { kind: "sum", amount, filter };
    const found = await correctionOf(place, draft.id, source, after);
    if (found.kind !== "item") throw new Error(found.kind);
    expect(found).toMatchObject({ id: bridge.id, title: "涪江大桥", before });
    const { id, revision, changes, figures, seen } = found;
    const line = { id, basedOn: revision, changes, figures, seen };
    const { refused } = await place.desk.get("items:updateMany", { year: 2021, asOf: cutOff, lines: [line] });
    expect(refused).toEqual([]);
    expect(await reads(place, draft.id, source)).toBe(after === "65000万元" ? "6.5亿元" : after);
  });

  test("where somebody has changed the item meanwhile, their value is not written over", async () => {
    const { place, draft, bridge, filter } = await aReport();
    const found = await correctionOf(place, draft.id, { kind: "sum", amount: "planned", filter }, "7亿元");
    if (found.kind !== "item") throw new Error(found.kind);
    const changes = { plannedThisYear: yi("9") };
    await place.desk.get("items:update", { id: bridge.id, basedOn: bridge.revision, changes });
    const line = { ...found, basedOn: found.revision };
    const { id, basedOn, figures, seen } = line;
    const late = { id, basedOn, changes: found.changes, figures, seen };
    const { refused } = await place.desk.get("items:updateMany", { year: 2021, asOf: cutOff, lines: [late] });
    expect(refused).toHaveLength(1);
    expect(await reads(place, draft.id, { kind: "sum", amount: "planned", filter })).toBe("9亿元");
  });

  test("the value of an indicator, in its own unit", async () => {
    const { place, draft } = await aReport();
    const observation = await place.desk.get("observations:create", {
      year: 2021,
      observation: {
        indicator: "跨省通办事项",
        value: decimal("167"),
        unit: "项",
        qualifier: "exact",
        asOf: null,
        target: null,
        scope: null,
        mechanism: null,
        field: null,
      },
    });
    const found = await correctionOf(place, draft.id, indicator, "170项");
    expect(found).toMatchObject({ kind: "observation", id: observation.id, before: "167项", after: "170项" });
    if (found.kind !== "observation") return;
    await place.desk.get("observations:update", { id: found.id, basedOn: found.revision, changes: found.changes });
    expect(await reads(place, draft.id, indicator)).toBe("170项");
    expect(await correctionOf(place, draft.id, indicator, "170亿元")).toMatchObject({ kind: "none" });
  });

  test("a total of several items names its rows, and words that are no number say so", async () => {
    const { place, draft } = await aReport();
    const total: FigureSource = { kind: "sum", amount: "done", filter: {} };
    expect(await correctionOf(place, draft.id, total, "10亿元")).toMatchObject({ kind: "rows", rowCount: 3 });
    expect(await correctionOf(place, draft.id, total, "大幅增加")).toMatchObject({ kind: "none" });
  });
});

const indicator: FigureSource = {
  kind: "observation",
  indicator: "跨省通办事项",
  scope: null,
  field: null,
  mechanism: null,
  measure: "项",
  which: "value",
};
