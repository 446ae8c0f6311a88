import { expect, test } from "vitest";
import { ordinaryFormat } from "../../../shared/domain/draft/bound-figure.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { aDeskToDraftAt, blankDraft } from "../../support/drafting-desk.ts";
import { yi } from "../../support/rows.ts";

const figure: FigureSource = { kind: "sum", amount: "planned", filter: { fields: ["公共服务共享"] } };

async function corrected(text: string) {
  const place = await aDeskToDraftAt();
  const { id } = await blankDraft(place);
  return place.desk.get("drafts:correction", { id, figure, format: ordinaryFormat, text });
}

test("a sum of one item corrects that item's amount", async () => {
  expect(await corrected("3.5亿元")).toMatchObject({
    kind: "item",
    title: "区域医疗中心",
    label: "年度计划投资",
    before: "3亿元",
    after: "3.5亿元",
    changes: { plannedThisYear: yi("3.5") },
  });
});

test.each(["10.1万亿元", `1${"0".repeat(150)}亿元`])(
  "an amount beyond what an item can hold is told: %s",
  async (text) => {
    expect(await corrected(text)).toEqual({ kind: "none", why: "改后的金额过大，不能据此更正数据。" });
  },
);
