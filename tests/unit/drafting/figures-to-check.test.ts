import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { sameOutline, outlineOf } from "../../../renderer/features/drafting/desk/outline.ts";
import { noReadings, type Readings } from "../../../renderer/features/drafting/figures/figure-state.ts";
import { figurePlacesToCheck, fixedFigures } from "../../../renderer/features/drafting/figures/figures-to-check.ts";
import { nodesOfRuns } from "../../../renderer/features/drafting/model/runs-to-nodes.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import { ordinaryFormat, type BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";

const schema = getSchema(wholeReport);

function aFigure(id: string, more: Partial<BoundFigure> = {}) {
  const confirmed = { value: "26", text: "26项", at: "2022-12-31T08:00:00.000Z" };
  const figure: BoundFigure = { id, source: { kind: "count", filter: {} }, format: ordinaryFormat, confirmed, ...more };
  return { text: "26项", figure };
}

function aChapter(title: string, ...figures: readonly ReturnType<typeof aFigure>[]) {
  const words = nodesOfRuns([{ text: "共有" }, ...figures, { text: "。" }]);
  return {
    type: "chapter",
    attrs: { id: title },
    content: [
      { type: "chapterTitle", content: [{ type: "text", text: title }] },
      { type: "heading", attrs: { id: `${title}/1`, level: 2 }, content: [{ type: "text", text: "工作进展" }] },
      { type: "paragraph", content: words },
    ],
  };
}

const doc = schema.nodeFromJSON({
  type: "doc",
  content: [
    { type: "reportTitle", content: [{ type: "text", text: "报告" }] },
    { type: "cutOffLine" },
    aChapter("总体情况", aFigure("steady"), aFigure("moved")),
    aChapter("下一步", aFigure("fixed", { fixed: { reason: "通报数" } }), aFigure("last")),
    { type: "signature", attrs: { signature: { unit: null, date: "2022-12-31" } } },
  ],
});

function readings(values: Readonly<Record<string, string>>): Readings {
  const rest = { missing: null, formula: "", rowCount: 0, rows: [], sourceSentence: null, cutOff: null };
  return new Map(Object.entries(values).map(([id, value]) => [id, { ...rest, now: { value, text: `${value}项` } }]));
}

/** The figures at these places. */
function idsAt(state: EditorState, places: readonly number[]): readonly unknown[] {
  return places.map((place) => state.doc.nodeAt(place)?.attrs["figure"]?.id);
}

describe("figures that a person has to look at", () => {
  const state = EditorState.create({ doc });
  const changed = readings({ steady: "26", moved: "25", fixed: "30", last: "27" });

  test("are found where they stand, and none while it is not known what the data gives", () => {
    expect(idsAt(state, figurePlacesToCheck(doc, changed))).toEqual(["moved", "last"]);
    expect(figurePlacesToCheck(doc, noReadings)).toEqual([]);
  });

  test("follow what is typed before them, in their chapter and in another", () => {
    const begin = figurePlacesToCheck(doc, changed)[0] ?? 0;
    const typed = state.apply(state.tr.insertText("目前", begin - 1));
    expect(idsAt(typed, figurePlacesToCheck(typed.doc, changed))).toEqual(["moved", "last"]);
  });

  test("are found anew when the data is read again", () => {
    expect(idsAt(state, figurePlacesToCheck(doc, changed))).toEqual(["moved", "last"]);
    const back = readings({ steady: "24", moved: "26", fixed: "30", last: "26" });
    expect(idsAt(state, figurePlacesToCheck(doc, back))).toEqual(["steady"]);
  });

  test("are no more once they are taken out", () => {
    const [place = 0] = figurePlacesToCheck(doc, changed);
    const without = state.apply(state.tr.delete(place, place + 1));
    expect(idsAt(without, figurePlacesToCheck(without.doc, changed))).toEqual(["last"]);
  });
});

test("figures fixed by hand are listed with their reason, until they follow the data again", () => {
  const state = EditorState.create({ doc });
  expect(fixedFigures(doc)).toEqual([{ id: "fixed", text: "26项", reason: "通报数" }]);
  let place = -1;
  doc.descendants((node, at) => {
    if (node.attrs["figure"]?.id === "fixed") place = at;
  });
  const released = state.apply(state.tr.setNodeAttribute(place, "figure", aFigure("fixed").figure));
  expect(fixedFigures(released.doc)).toEqual([]);
});

test("the chapter tree is the same while words of a paragraph are typed, and another when a title is", () => {
  const state = EditorState.create({ doc });
  const [place = 0] = figurePlacesToCheck(doc, readings({ moved: "25" }));
  const typed = state.apply(state.tr.insertText("目前", place - 1));
  expect(sameOutline(outlineOf(doc), outlineOf(typed.doc))).toBe(true);
  const titlePlace = doc.child(0).nodeSize + doc.child(1).nodeSize + 2;
  const renamed = state.apply(state.tr.insertText("当前", titlePlace));
  expect(sameOutline(outlineOf(doc), outlineOf(renamed.doc))).toBe(false);
});
