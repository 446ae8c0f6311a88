import { expect, test } from "vitest";
import type { Finding } from "../../../shared/domain/check/finding.ts";
import { checkYear } from "../../../shared/domain/check/check-year.ts";
import { groupsOf, keyOf, linesOf } from "../../../renderer/features/check/findings.ts";
import type { MendedFinding } from "../../../renderer/features/check/mended.ts";
import { aDate, anItem } from "../../support/builders.ts";
import { yearWithFaults } from "../../support/year-with-faults.ts";

const findings = checkYear(yearWithFaults(), aDate("2024-09-30"));
/** Where the first expired deadline stands. */
const at = findings.findIndex(({ rule }) => rule === "deadline-expired");

/** The expired deadline, put right so that its row now has this revision. */
function mendedTo(revision: number): MendedFinding {
  const finding = findings[at];
  if (finding === undefined) throw new Error(`no finding at ${at}`);
  const before = anItem({ id: finding.place.id });
  return { finding, at, mended: { kind: "item", before, after: { ...before, revision }, changes: {} } };
}

const titles = (list: readonly Finding[]) => list.map(({ place }) => place.title);

test("what cannot be right stands before what a person should look at", () => {
  const levels = groupsOf(linesOf(findings, [])).map(({ errors, warnings }) => [errors, warnings]);
  expect(levels).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 2],
    [0, 1],
  ]);
});

test("a finding put right stays in its place although it is no longer found", () => {
  const foundNow = findings.filter((_, index) => index !== at);
  const lines = linesOf(foundNow, [mendedTo(2)]);
  expect(titles(lines.map(({ finding }) => finding))).toEqual(titles(findings));
  expect(lines.map(({ mended }) => mended !== null)).toEqual(findings.map((_, index) => index === at));
});

test("an answer from before the repair does not bring its finding back", () => {
  expect(linesOf(findings, [mendedTo(2)]).filter(({ mended }) => mended !== null)).toHaveLength(1);
});

test("a finding that is found again in a row changed after its repair is open again", () => {
  const again = findings.map((finding, index) =>
    index === at && finding.repair !== null ? { ...finding, repair: { ...finding.repair, basedOn: 3 } } : finding,
  );
  expect(linesOf(again, [mendedTo(2)]).every(({ mended }) => mended === null)).toBe(true);
});

test("the same thing found twice in one cell is one line", () => {
  expect(linesOf([...findings, ...findings], [])).toEqual(linesOf(findings, []));
});

test("no two findings of a year are taken for one", () => {
  expect(new Set(findings.map(keyOf)).size).toBe(findings.length);
});
