import { placeInWords, type Finding, type FindingLevel } from "../../../shared/domain/inspect/finding.ts";
import type { ListedFinding } from "../../../shared/ipc/questions/inspect.ts";

/** One line of the list; two findings can have the same words, so each has its number in the file. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

export interface FindingGroup {
  readonly level: FindingLevel;
  readonly findings: readonly NumberedFinding[];
}

const levels: readonly FindingLevel[] = ["error", "warning", "manual"];

/** The headings of the groups. */
export const levelTitles: Readonly<Record<FindingLevel, string>> = {
  error: "错误",
  warning: "提示",
  manual: "需要人工核对",
};

/** Findings by how bad they are; what nothing belongs to is left out. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const numbered = findings.map((finding, number) => ({ number, finding }));
  return levels
    .map((level) => ({ level, findings: numbered.filter(({ finding }) => finding.level === level) }))
    .filter((group) => group.findings.length > 0);
}

/** How many of the findings the program can repair. */
export function repairableCount(findings: readonly Finding[]): number {
  return findings.filter(({ repairable }) => repairable).length;
}

/** 错误3项、提示5项，另有2项需要人工核对 */
export function countsInWords(findings: readonly Finding[]): string {
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  const counted = (["error", "warning"] as const).filter((level) => count(level) > 0);
  const faults = counted.map((level) => `${levelTitles[level]}${count(level)}项`).join("、");
  const manual = count("manual") === 0 ? "" : `${count("manual")}项需要人工核对`;
  if (faults === "") return manual === "" ? "没有发现问题" : `没有发现错误和提示，${manual}`;
  return manual === "" ? faults : `${faults}，另有${manual}`;
}

/** Places that stand open in the list; the others are behind a click. */
const mostOpen = 2;
/** Places that are written into the workbook for one finding. */
const mostListed = 50;

/** The places in words, each once, those that stand open and those behind a click. */
export function splitPlaces({ places }: Finding): {
  readonly open: readonly string[];
  readonly more: readonly string[];
} {
  const told = [...new Set(places.map(placeInWords))];
  return { open: told.slice(0, mostOpen), more: told.slice(mostOpen) };
}

/** A finding as a line of the workbook. */
export function listed({ level, rule, label, basis, where, places, expected, found }: Finding): ListedFinding {
  const told = places.slice(0, mostListed).map(placeInWords);
  const rest = places.length > mostListed ? `等${places.length}处` : "";
  return { level, rule, label, basis, places: told.length === 0 ? where : told.join("；") + rest, expected, found };
}
