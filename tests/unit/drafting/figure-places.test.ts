import { getSchema } from "@tiptap/core";
import { describe, expect, test } from "vitest";
import { stateOfFigure } from "../../../renderer/features/drafting/figures/figure-state.ts";
import { placedMatches } from "../../../renderer/features/drafting/figures/places-in-paragraph.ts";
import { nodesOfRuns } from "../../../renderer/features/drafting/model/runs-to-nodes.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import type { FigureMatch } from "../../../shared/domain/draft/figure-answers.ts";
import { ordinaryFormat, type BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";

const schema = getSchema(wholeReport);

const figure: BoundFigure = {
  id: "figure",
  source: { kind: "count", filter: {} },
  format: ordinaryFormat,
  confirmed: { value: "26", text: "26项", at: "2022-12-31T08:00:00.000Z" },
};

function match(from: number, text: string): FigureMatch {
  return { from, to: from + text.length, text, offers: [], contradicts: null };
}

describe("numbers found in the words of a paragraph", () => {
  const runs = [{ text: "合作事项" }, { text: "26项", figure }, { text: "，建成" }, { text: "4.24亿元", bold: true }];
  const paragraph = schema.nodeFromJSON({ type: "paragraph", content: nodesOfRuns(runs) });

  test("stand behind figures where the document has them, as a figure is one place whatever it reads", () => {
    const found = placedMatches(paragraph, 100, [match(10, "4.24亿元")]);
    expect(found.map(({ begin, end }) => [begin, end])).toEqual([[108, 114]]);
  });

  test("that are a figure already, or reach into one, are left alone", () => {
    expect(placedMatches(paragraph, 100, [match(4, "26项"), match(3, "项26项")])).toEqual([]);
  });
});

test("a figure needs a look when the data moved, is gone or was never agreed to, and not when it was fixed by hand", () => {
  const { confirmed: _confirmed, ...open } = figure;
  expect([
    stateOfFigure(figure, "26项", { value: "26", text: "26项" }),
    stateOfFigure(figure, "26项", { value: "25", text: "25项" }),
    stateOfFigure({ ...open, confirmed: { value: "-50", text: "50%", at: "" } }, "50%", { value: "50", text: "50%" }),
    stateOfFigure({ ...open, confirmed: { value: "4.17", text: "4.2%", at: "" } }, "4.2%", {
      value: "4.2",
      text: "4.2%",
    }),
    stateOfFigure(figure, "26项", null),
    stateOfFigure({ ...open, confirmed: null }, "26项", { value: "26", text: "26项" }),
    stateOfFigure({ ...figure, fixed: { reason: "通报数" } }, "近30项", { value: "25", text: "25项" }),
  ]).toEqual(["current", "moved", "moved", "current", "missing", "unconfirmed", "fixed"]);
});
