import type { InputProblem } from "../../errors.ts";
import { dateInWords, firstDayOf, lastDayOf, type PartialDate } from "../dates.ts";
import type { Stored } from "../item.ts";
import type { Some } from "../item-rules.ts";
import { blankName } from "../item-rules.ts";
import { tidyName, tidyText } from "../tidy-text.ts";
import type { Worklist } from "../year-data.ts";

/** 版本 of a list: 2021年3月印发, 2021年9月调整. */
export interface WorklistVersionDraft {
  /** Its number or name as the office calls it. */
  readonly name: string;
  readonly issuedOn: PartialDate | null;
  readonly documentNumber: string | null;
  /** What changed against the version before. */
  readonly summary: string | null;
}

export interface WorklistVersion extends WorklistVersionDraft, Stored {
  readonly worklistId: string;
}

/** What a person typed, as it is kept; a blank name stays "" for the rules to refuse. */
export function tidyVersion<Typed extends Some<WorklistVersionDraft>>(typed: Typed): Typed {
  const { name, documentNumber, summary } = typed;
  return {
    ...typed,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(documentNumber === undefined ? {} : { documentNumber: tidyName(documentNumber) }),
    ...(summary === undefined ? {} : { summary: tidyText(summary) }),
  };
}

/** What is wrong with a version among the others of its list: it needs a name of its own. */
export function versionProblems(
  { name }: Pick<WorklistVersionDraft, "name">,
  others: readonly Pick<WorklistVersionDraft, "name">[],
): readonly InputProblem[] {
  const blank = blankName("name", name, "版本名称");
  if (blank.length > 0) return blank;
  const isDouble = others.some((other) => other.name === name);
  return isDouble ? [{ field: "name", message: `这份清单已有版本“${name}”，请换一个名称` }] : [];
}

/** What is odd about a version's date, and may be so all the same; null for nothing. */
export function versionWarning(
  version: Pick<WorklistVersionDraft, "issuedOn">,
  { issuedOn }: Pick<Worklist, "issuedOn">,
): string | null {
  if (version.issuedOn === null || issuedOn === null || lastDayOf(version.issuedOn) >= firstDayOf(issuedOn))
    return null;
  return `版本日期早于清单的印发日期（${dateInWords(issuedOn)}），请核对`;
}

/** Versions of a list in the order in which they came out: by date, those without one first, as they were entered. */
export function inOrderOfIssue<Version extends Pick<WorklistVersion, "issuedOn">>(
  versions: readonly Version[],
): readonly Version[] {
  const day = ({ issuedOn }: Version) => (issuedOn === null ? "" : lastDayOf(issuedOn));
  return versions.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}
