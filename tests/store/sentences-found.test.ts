import { expect, test } from "vitest";
import { aDesk } from "../support/desk.ts";
import { aYearWithList } from "../support/desk-year.ts";

test("sentences of sources are found by all their words in either script, each with the words of its footnote", async () => {
  const desk = aDesk();
  await aYearWithList(desk);
  const fields = { kind: "article", title: "两地深化合作", publisher: "内江日报", publishedOn: "2021-03-05" } as const;
  const originalText = "开通住院直接结算医院64家。今年以来，内江、荣昌合作共建平台。其他内容。";
  await desk.ask("sources:create", { year: 2021, draft: { ...fields, originalText } });
  const found = await desk.get("sources:findSentences", { text: "榮昌 平台", limit: 10 });
  expect(found).toEqual([
    {
      sourceId: expect.any(String),
      sourceTitle: "两地深化合作",
      sentence: "今年以来，内江、荣昌合作共建平台。",
      note: "来源：《两地深化合作》（内江日报，2021年3月5日）。",
    },
  ]);
  expect(await desk.get("sources:findSentences", { text: "　", limit: 10 })).toEqual([]);
});
