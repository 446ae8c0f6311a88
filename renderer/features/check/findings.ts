import type { CheckRule, Finding } from "../../../shared/domain/check/finding.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { Mended, MendedFinding } from "./mended.ts";

/** One line of the page: a finding, and how it was put right if it was. */
export interface FindingLine {
  /** Stays the same while the line stands for the same thing. */
  readonly key: string;
  readonly finding: Finding;
  readonly mended: Mended | null;
}

export interface FindingGroup {
  readonly rule: CheckRule;
  readonly lines: readonly FindingLine[];
  /** Lines still open, by what they are. */
  readonly errors: number;
  readonly warnings: number;
  /** Lines put right from this page. */
  readonly mended: number;
}

/** What a finding is about, in one text: the same rule may find several things in one cell, each with its own message. */
export function keyOf({ rule, place, message }: Finding): string {
  const field = "field" in place ? place.field : null;
  return [rule, place.kind, place.id, field, message].join("\n");
}

/** Number of things found. */
export function countOf(findings: readonly Finding[]): number {
  return new Set(findings.map(keyOf)).size;
}

/**
 * The findings as the page lists them: those put right from here stay in their places, so that they can be taken back. One
 * that is found again in a row changed since then is open again.
 */
export function linesOf(findings: readonly Finding[], mended: readonly MendedFinding[]): readonly FindingLine[] {
  const found = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const kept = mended.filter((one) => !isFoundAgain(found.get(keyOf(one.finding)), one));
  const keptKeys = new Set(kept.map(({ finding }) => keyOf(finding)));
  // The same words twice in one text are one thing to mend.
  const lines = [...found]
    .map(([key, finding]): FindingLine => ({ key, finding, mended: null }))
    .filter(({ key }) => !keptKeys.has(key));
  for (const { finding, at, mended: how } of kept.toSorted((one, other) => one.at - other.at)) {
    lines.splice(at, 0, { key: keyOf(finding), finding, mended: how });
  }
  return lines;
}

/** The answer may still be the one from before the repair: only a later state of the row counts. */
function isFoundAgain(found: Finding | undefined, { mended }: MendedFinding): boolean {
  return found?.repair != null && found.repair.basedOn > mended.after.revision;
}

/** The lines by kind: kinds with errors first, otherwise in the order of the rules; within a kind errors before warnings. */
export function groupsOf(lines: readonly FindingLine[]): readonly FindingGroup[] {
  const groups = [...groupBy(lines, ({ finding }) => finding.rule)].map(([rule, ofRule]) => groupOf(rule, ofRule));
  return groups.toSorted((one, other) => Number(hasErrors(other)) - Number(hasErrors(one)));
}

function groupOf(rule: CheckRule, lines: readonly FindingLine[]): FindingGroup {
  const open = lines.filter(({ mended }) => mended === null);
  const errors = open.filter(({ finding }) => finding.level === "error").length;
  return {
    rule,
    lines: [...lines.filter(isError), ...lines.filter((line) => !isError(line))],
    errors,
    warnings: open.length - errors,
    mended: lines.length - open.length,
  };
}

function isError({ finding }: FindingLine): boolean {
  return finding.level === "error";
}

/** Whether the kind held an error, mended or not: putting the last one right must not move the group. */
function hasErrors({ lines }: FindingGroup): boolean {
  return lines.some(isError);
}

/** The heading of a kind, for going to it. */
export function groupId(rule: CheckRule): string {
  return `check-${rule}`;
}
