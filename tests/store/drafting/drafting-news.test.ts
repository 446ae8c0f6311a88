import { expect, test } from "vitest";
import { withNews } from "../../../shared/domain/draft/news.ts";
import type { FigureStanding } from "../../../shared/domain/draft/figure-answers.ts";
import { aDeskToDraftAt, aParagraphOf, draftStandard } from "../../support/drafting-desk.ts";
import { report } from "../../support/desk-year.ts";
import { on, yi } from "../../support/rows.ts";

const keyOf = ({ figure }: FigureStanding) => figure.id;

test("who knows how the figures stood is told only what is new, and then knows all of it", async () => {
  const place = await aDeskToDraftAt();
  const { desk } = place;
  const draft = await draftStandard(place);
  const again = await desk.get("drafts:figures", { id: draft.id, known: null });
  const count = again.news.length;
  expect(count).toBeGreaterThan(5);
  const seen = withNews(undefined, again, keyOf);
  const quiet = await desk.get("drafts:figures", { id: draft.id, known: again.mark });
  expect(quiet).toEqual({ mark: again.mark, order: again.order, news: [] });
  expect(withNews(seen, quiet, keyOf)).toBe(seen);

  const [first] = place.items;
  if (first === undefined) throw new Error("no item");
  await report(desk, first, { asOf: on("2021-11-30"), doneThisYear: yi("3.5"), text: "又有进展。" });
  const moved = await desk.get("drafts:figures", { id: draft.id, known: again.mark });
  expect(moved.news.length).toBeGreaterThan(0);
  expect(moved.news.length).toBeLessThan(count);
  const all = withNews(seen, moved, keyOf);
  expect(all.items).toEqual((await desk.get("drafts:figures", { id: draft.id })).news);

  const blocks = [aParagraphOf("没有数据的一段。")];
  const body = { ...draft.body, chapters: [{ id: "c", title: "情况", blocks }] };
  await desk.get("drafts:save", { id: draft.id, basedOn: draft.revision, body });
  const none = await desk.get("drafts:figures", { id: draft.id, known: moved.mark });
  expect(withNews(all, none, keyOf).items).toEqual([]);
});

test("of two reports that were opened, what is new in one list is told without telling the others anew", async () => {
  const place = await aDeskToDraftAt();
  const { desk } = place;
  const marks = new Map<string, string>();
  for (const { id } of [await draftStandard(place), await draftStandard(place)]) {
    for (const name of ["drafts:figures", "drafts:objects"] as const) {
      marks.set(`${name} ${id}`, (await desk.get(name, { id, known: null })).mark);
    }
  }
  const [first] = place.items;
  if (first === undefined) throw new Error("no item");
  await report(desk, first, { asOf: on("2021-11-30"), doneThisYear: yi("3.5"), text: "又有进展。" });
  for (const [list, known] of marks) {
    const [name, id] = list.split(" ") as ["drafts:figures" | "drafts:objects", string];
    const { news, order } = await desk.get(name, { id, known });
    expect(news.length).toBeGreaterThan(0);
    expect(news.length).toBeLessThan(order.length);
  }
});
