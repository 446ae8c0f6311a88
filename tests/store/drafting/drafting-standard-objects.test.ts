import { expect, test } from "vitest";
import { listDraftExports } from "../../../main/store/draft-exports.ts";
import { readStoredDraft } from "../../../main/store/drafts.ts";
import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import type { DraftBody, KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { findingInWords } from "../../../shared/domain/draft/listed-finding.ts";
import { insertedPassage } from "../../../shared/domain/draft/standard-object.ts";
import { report } from "../../support/desk-year.ts";
import {
  aDeskToDraftAt,
  blankDraft,
  cutOff,
  draftStandard,
  fillYear,
  withChapter,
} from "../../support/drafting-desk.ts";
import { numbersOf } from "../../support/drafting-objects.ts";
import type { DraftingDesk } from "../../support/drafting-desk.ts";
import { on, yi } from "../../support/rows.ts";

const planned = "plan-against-done";

/** 遂潼快速通道 has done 4亿元 instead of 3亿元. */
async function moreIsDone({ desk, items: [road] }: DraftingDesk): Promise<void> {
  if (road === undefined) throw new Error("no item");
  await report(desk, road, { asOf: on("2021-11-30"), doneThisYear: yi("4"), text: "主体工程完成过半。" });
}

function chartOf(body: DraftBody): KnownBlock {
  const found = placedBlocks(body).find(({ block }) => block.kind === "chart" && block.chart.id === planned)?.block;
  if (found === undefined || found.kind === "unknown") throw new Error("no such chart");
  return found;
}

test("what the program has just drafted follows the data, and nothing is open in it", async () => {
  const place = await aDeskToDraftAt();
  const { id, body } = await draftStandard(place);
  const drawn = placedBlocks(body).filter(({ block }) => block.kind === "chart" || block.kind === "table");
  const { news: objects } = await place.desk.get("drafts:objects", { id });
  expect(objects.map(({ blockId, state }) => [blockId, state])).toEqual(
    drawn.map(({ block }) => [block.id, "current"]),
  );
});

test("a chart of the standard report says old → new when the data moves, in the walk and before the report goes out", async () => {
  const place = await aDeskToDraftAt();
  const { id, body } = await draftStandard(place);
  await moreIsDone(place);
  const { news: objects } = await place.desk.get("drafts:objects", { id });
  const standing = objects.find(({ blockId }) => blockId === chartOf(body).id);
  expect(standing).toMatchObject({
    state: "moved",
    definition: null,
    changes: [{ place: "基础设施互通 年度完成投资", before: "7亿元", now: "8亿元" }],
  });
  expect((await place.desk.get("drafts:check", { id })).findings).toContainEqual(
    expect.objectContaining({
      rule: "moved-figure",
      severity: "error",
      blockId: chartOf(body).id,
      message: "图表的数据已变动：基础设施互通 年度完成投资7亿元→8亿元。",
    }),
  );
});

test("a chart of the standard report that was put in elsewhere follows the data too, and is no passage to bring up to date", async () => {
  const place = await aDeskToDraftAt();
  const standard = chartOf((await draftStandard(place)).body);
  const draft = await blankDraft(place);
  const composed = { passage: insertedPassage("chart", planned), text: "", at: "2021-12-01T08:00:00.000Z" };
  const body = withChapter(draft.body, { ...standard, composed });
  await place.desk.get("drafts:save", { id: draft.id, basedOn: draft.revision, body });
  await moreIsDone(place);
  const {
    news: [standing],
  } = await place.desk.get("drafts:objects", { id: draft.id });
  expect(standing?.state).toBe("moved");
  expect(numbersOf(standing?.now ?? null)).toContainEqual(["基础设施互通", 11, 8]);
  expect(await place.desk.get("drafts:passages", { id: draft.id })).toEqual({ changes: [], fresh: [] });
});

test("a chart that the data does not give any more is an error, and keeps its last numbers", async () => {
  const place = await aDeskToDraftAt();
  const { id, body } = await draftStandard(place);
  for (const item of place.items) {
    const read = await place.desk.get("items:read", { id: item.id, asOf: cutOff });
    await place.desk.get("items:delete", { id: item.id, basedOn: read.item.revision });
  }
  const { news: objects } = await place.desk.get("drafts:objects", { id });
  expect(objects.find(({ blockId }) => blockId === chartOf(body).id)?.state).toBe("missing");
  expect((await place.desk.get("drafts:check", { id })).findings).toContainEqual(
    expect.objectContaining({ rule: "missing-figure", blockId: chartOf(body).id }),
  );
});

test("定稿 keeps the list of what was known to be open", async () => {
  const place = await aDeskToDraftAt();
  const { id, body, revision } = await draftStandard(place);
  await moreIsDone(place);
  await place.desk.get("drafts:setState", { id, basedOn: revision, state: "final", reason: null });
  const { db } = place.desk.context();
  const draft = readStoredDraft(db, id);
  const [listed] = draft === null ? [] : listDraftExports(db, draft.key);
  expect(listed).toMatchObject({ fileName: "定稿", title: body.title });
  expect(listed?.findings.map(findingInWords)).toContainEqual(
    expect.stringMatching(/：数据已变动，图表的数据已变动：基础设施互通 年度完成投资7亿元→8亿元。$/),
  );
});

test("in next year's report a chart that was put in shows the new year", async () => {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  const composed = { passage: insertedPassage("chart", planned), text: "", at: "2021-12-01T08:00:00.000Z" };
  const body = withChapter(draft.body, { ...chartOf(draft.body), composed });
  await place.desk.get("drafts:save", { id: draft.id, basedOn: draft.revision, body });
  await fillYear(place.desk, 2022, ["1", "2", "1"]);
  const next = await place.desk.get("drafts:create", {
    year: 2022,
    asOf: isoDate("2022-11-30"),
    kind: "annual",
    title: null,
    beginning: { kind: "draft", draftId: draft.id },
  });
  const chart = chartOf(next.body);
  expect(chart.composed).toEqual(composed);
  expect(chart.kind === "chart" ? numbersOf(chart) : null).toContainEqual(["基础设施互通", 11, 3]);
  const { news: objects } = await place.desk.get("drafts:objects", { id: next.id });
  expect(objects.map(({ state }) => state)).toEqual(["current"]);
});
