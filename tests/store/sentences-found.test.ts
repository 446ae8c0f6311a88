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

test("a source is found from when it is entered until it is deleted, the one entered last first, and a name alone is no sentence", async () => {
  const desk = aDesk();
  await aYearWithList(desk);
  const enter = (title: string, originalText: string) =>
    desk.get("sources:create", {
      year: 2021,
      draft: { kind: "article", title, publisher: null, publishedOn: null, originalText },
    });
  const first = await enter("渝西水资源", "长征渠引水工程启动（GB/T 9704）。\n另一段。");
  await enter("长征渠的故事", "没有提到它。");
  await enter("开工简讯", "长征渠引水工程开工。");
  const found = async (text: string) =>
    (await desk.get("sources:findSentences", { text, limit: 10 })).map(({ sentence }) => sentence);
  expect(await found("长征渠")).toEqual(["长征渠引水工程开工。", "长征渠引水工程启动（GB/T 9704）。"]);
  expect(await found("渠")).toEqual(["长征渠引水工程开工。", "长征渠引水工程启动（GB/T 9704）。"]);
  expect(await found("gb/t 启动")).toEqual(["长征渠引水工程启动（GB/T 9704）。"]);
  await desk.get("sources:delete", { year: 2021, id: first.id, basedOn: first.revision });
  expect(await found("长征渠")).toEqual(["长征渠引水工程开工。"]);
});
