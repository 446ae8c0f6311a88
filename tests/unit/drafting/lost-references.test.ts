import { expect, test } from "vitest";
import { withoutLostReferences } from "../../../shared/domain/draft/lost-references.ts";
import type { Run } from "../../../shared/domain/report-runs.ts";

const [chart, annex]: readonly Run[] = [
  { text: "图2", target: "chart" },
  { text: "附件1", target: "annex" },
];
const pointing = (...present: readonly string[]) =>
  withoutLostReferences(
    [{ text: "完成过半（见" }, chart!, { text: "、" }, annex!, { text: "），滞后3项（见" }, annex!, { text: "）。" }],
    new Set(present),
  )
    .map(({ text }) => text)
    .join("");

test("of drafted references in brackets only those stay that have something to point to, in every bracket of a paragraph", () => {
  expect(pointing("chart", "annex")).toBe("完成过半（见图2、附件1），滞后3项（见附件1）。");
  expect(pointing("annex")).toBe("完成过半（见附件1），滞后3项（见附件1）。");
  expect(pointing("chart")).toBe("完成过半（见图2），滞后3项。");
  expect(pointing()).toBe("完成过半，滞后3项。");
});

test("a reference in the middle of a sentence keeps its words", () => {
  const runs: readonly Run[] = [{ text: "如" }, chart!, { text: "所示，进展顺利。" }];
  expect(withoutLostReferences(runs, new Set())).toEqual(runs);
});
