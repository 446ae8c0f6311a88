import { expect, test } from "vitest";
import { aDeskToDraftAt, draftStandard } from "../../support/drafting-desk.ts";
import { exportedFile, readBack } from "../../support/drafting-returned.ts";
import { addItem } from "../../support/desk-year.ts";

/** A report whose annexes name many places and offices, which break over lines in their columns. */
async function aReportOfLongNames() {
  const place = await aDeskToDraftAt();
  for (const title of ["成渝地区跨省通办事项", "毗邻地区一体化发展", "长江上游航运中心共建"]) {
    await addItem(place.desk, place.list, {
      title,
      field: "公共服务共享",
      kind: "project",
      status: "delayed",
      parties: ["重庆市", "成都市", "遂宁市", "潼南区", "资阳市"],
      leadUnit: "遂宁市发展和改革委员会",
    });
  }
  return { ...place, draft: await draftStandard(place) };
}

test("annexes of long names that come back unchanged have nothing to decide", async () => {
  const { desk, draft } = await aReportOfLongNames();
  const returned = await readBack(desk, draft, await exportedFile(desk, draft));
  expect(returned).toMatchObject({ origin: "marked", changes: [], figures: [] });
});

test("annexes that are frozen with 定稿 are kept as tables with all that is known of their columns", async () => {
  const { desk, draft } = await aReportOfLongNames();
  const { id } = draft;
  const inReview = await desk.get("drafts:setState", { id, basedOn: draft.revision, state: "inReview", reason: null });
  await desk.get("drafts:setState", { id, basedOn: inReview.revision, state: "final", reason: null });
  const { annexes } = (await desk.get("drafts:read", { id })).draft.body;
  const blocks = annexes.flatMap(({ content }) => (content.kind === "live" ? [] : content.blocks));
  expect(blocks.filter(({ kind }) => kind === "unknown")).toEqual([]);
  const names = blocks
    .flatMap((block) => (block.kind === "table" ? block.columns : []))
    .filter((one) => one.holdsNames);
  expect(names.map(({ title }) => title)).toContain("合作方");
});
