import { describe, expect, test } from "vitest";
import { decimal } from "../../../shared/domain/decimal.ts";
import { ordinaryFormat } from "../../../shared/domain/draft/bound-figure.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { aDeskToDraftAt, blankDraft, withChapter, type DraftingDesk } from "../../support/drafting-desk.ts";
import { undo } from "../../support/history.ts";
import { on } from "../../support/rows.ts";

/** A report with one figure of this source; answers how that stands and what the check says of it, whenever it is asked. */
async function aReportWith({ desk }: DraftingDesk, source: FigureSource, text: string) {
  const draft = await blankDraft({ desk });
  const confirmed = { value: "", text, at: "2021-12-01T00:00:00.000Z" };
  const figure = { id: "figure", source, format: ordinaryFormat, confirmed };
  const paragraph = { kind: "paragraph" as const, id: "p", runs: [{ text: "其中" }, { text, figure }, { text: "。" }] };
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, paragraph) });
  return async () => {
    const [standing] = (await desk.get("drafts:figures", { id: draft.id })).news;
    const { findings } = await desk.get("drafts:check", { id: draft.id });
    return { state: standing?.state, text: standing?.text, rules: findings.map(({ rule }) => rule) };
  };
}

describe("a figure of a report", () => {
  test("whose field is deleted keeps its text, is listed before the report goes out, and follows the data again once that is undone", async () => {
    const place = await aDeskToDraftAt();
    const ask = await aReportWith(place, { kind: "count", filter: { fields: ["公共服务共享"] } }, "1项");
    expect(await ask()).toMatchObject({ state: "current", text: "1项" });
    const item = place.items[2]!;
    await place.desk.get("items:update", { id: item.id, basedOn: item.revision, changes: { field: null } });
    const { fields } = await place.desk.get("fields:read", { year: 2021 });
    const field = fields.find(({ name }) => name === "公共服务共享")!;
    await place.desk.get("fields:delete", { id: field.id, basedOn: field.revision });
    expect(await ask()).toMatchObject({
      state: "missing",
      text: "1项",
      rules: expect.arrayContaining(["missing-figure"]),
    });
    await undo(place.desk, 2021);
    await undo(place.desk, 2021);
    expect(await ask()).toMatchObject({ state: "current", text: "1项" });
  });

  test("whose indicator is deleted keeps its text, is listed before the report goes out, and follows the data again once that is undone", async () => {
    const place = await aDeskToDraftAt();
    const observation = {
      indicator: "帮扶资金",
      value: decimal("4.24"),
      unit: "亿元",
      qualifier: "exact" as const,
      asOf: on("2021-11-30"),
      target: null,
      scope: null,
      mechanism: null,
      field: null,
    };
    const { id, revision } = await place.desk.get("observations:create", { year: 2021, observation });
    const source: FigureSource = {
      kind: "observation",
      indicator: "帮扶资金",
      scope: null,
      field: null,
      mechanism: null,
      measure: "元",
      which: "value",
    };
    const ask = await aReportWith(place, source, "4.24亿元");
    expect(await ask()).toMatchObject({ state: "current", text: "4.24亿元" });
    await place.desk.get("observations:delete", { id, basedOn: revision });
    expect(await ask()).toMatchObject({
      state: "missing",
      text: "4.24亿元",
      rules: expect.arrayContaining(["missing-figure"]),
    });
    await undo(place.desk, 2021);
    expect(await ask()).toMatchObject({ state: "current", text: "4.24亿元" });
  });
});
