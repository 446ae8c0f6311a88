import { expect, test } from "vitest";
import { plainText } from "../../../shared/domain/report-runs.ts";
import { blockText } from "../../../shared/domain/draft/body-places.ts";
import { pointingTo } from "../../../shared/domain/draft/lost-references.ts";
import { aDeskToDraftAt, blankDraft, draftStandard, withChapter } from "../../support/drafting-desk.ts";
import { on, yi } from "../../support/rows.ts";
import { report } from "../../support/desk-year.ts";

test("a report begun blank can be given chapters, paragraphs and the sentences of an item, as the standard report has them", async () => {
  const { desk } = await aDeskToDraftAt();
  const { body } = await draftStandard({ desk });
  const { id } = await blankDraft({ desk });
  const { chapters, items } = await desk.get("drafts:draftable", { id, search: "fjdq" });
  expect(items.map(({ title }) => title)).toEqual(["涪江大桥"]);
  // 专题 is made of three chapters of the standard report.
  expect(chapters.map(({ title }) => title)).toEqual(
    body.chapters.map(({ title }) => title).filter((title) => /分领域|问题|打算/u.test(title)),
  );
  expect((await desk.get("drafts:draftable", { id })).items).toEqual([]);
});

test("the sentences of an item remember what they were drafted from: they are told when its data changes, and when it is gone", async () => {
  const { desk, items } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  const [offer] = (await desk.get("drafts:draftable", { id: draft.id, search: "涪江大桥" })).items;
  if (offer?.block.kind !== "paragraph") throw new Error("no paragraph is offered");
  expect(plainText(offer.block.runs)).toMatch(/^涪江大桥主体工程完成过半。.*4亿元/u);
  expect(offer.block.runs.some((run) => "figure" in run)).toBe(true);
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, offer.block) });
  const passages = () => desk.get("drafts:passages", { id: draft.id });
  expect(await passages()).toEqual({ changes: [], fresh: [] });

  const bridge = items[1]!;
  await report(desk, bridge, { asOf: on("2021-11-30"), doneThisYear: yi("5"), text: "涪江大桥顺利合龙。" });
  const [changed] = (await passages()).changes;
  expect(changed).toMatchObject({ blockId: offer.block.id });
  expect(changed?.sentences.map(({ now }) => now).join("")).toMatch(/^涪江大桥顺利合龙。.*5亿元/u);
  await desk.get("items:delete", { id: bridge.id, basedOn: bridge.revision });
  expect((await passages()).changes).toMatchObject([{ blockId: offer.block.id, now: null }]);
});

test("what was drafted into a text without the charts that it would point to is up to date as it stands there", async () => {
  const { desk } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  const { chapters } = await desk.get("drafts:draftable", { id: draft.id });
  const offered = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" && /（见.*附件/u.test(blockText(block)) ? [block] : [])),
  );
  expect(offered.length).toBeGreaterThan(0);
  const put = offered.map((block) => pointingTo(new Set(), block));
  expect(put.map((block) => blockText(block)).join("")).not.toMatch(/见.{0,3}(?:图|附件)/u);
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, ...put) });
  expect(await desk.get("drafts:passages", { id: draft.id })).toEqual({ changes: [], fresh: [] });
  expect((await desk.get("drafts:check", { id: draft.id })).findings.map(({ rule }) => rule)).not.toContain(
    "lost-reference",
  );
});
