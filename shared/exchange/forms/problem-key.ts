import { isIsoDate } from "../../domain/dates.ts";
import { problemFields, type ProblemField } from "../problem-rows/problem-columns.ts";
import type { RowKey } from "./row-key.ts";
import { seal, uuidPattern } from "./seal.ts";

/** What was sent out in each column of a problem, as the cell showed it; "" for a blank one. */
export type SentProblem = { readonly [Field in ProblemField]?: string };

/** What the hidden key of a problem's row says. */
export interface ProblemKey extends Omit<RowKey, "revision"> {
  readonly problemId: string;
}

const mark = "HZQ1";
const written = new RegExp(
  `^${mark} (${uuidPattern}) (${uuidPattern}) (${uuidPattern}) (\\d{4}) (\\d{4}-\\d\\d-\\d\\d) ([0-9a-f]{16})$`,
  "u",
);

/** The key as the hidden cell holds it, sealed together with what was sent out. */
export function writeProblemKey(key: ProblemKey, sent: SentProblem): string {
  return `${plain(key)} ${sealOf(key, sent)}`;
}

/** Whether a text is meant as the key of a problem's row, whole or not. */
export function looksLikeProblemKey(text: string): boolean {
  return text.startsWith(`${mark} `);
}

/** The key, or null when it or what was sent out is no longer as the program wrote it. */
export function readProblemKey(text: string, sent: SentProblem): ProblemKey | null {
  const [, formId, problemId, itemId, year, asOf, found] = written.exec(text.trim()) ?? [];
  if (formId === undefined || problemId === undefined || itemId === undefined) return null;
  if (asOf === undefined || !isIsoDate(asOf)) return null;
  const key = { formId, problemId, itemId, year: Number(year), asOf };
  return sealOf(key, sent) === found ? key : null;
}

function plain({ formId, problemId, itemId, year, asOf }: ProblemKey): string {
  return [mark, formId, problemId, itemId, year, asOf].join(" ");
}

function sealOf(key: ProblemKey, sent: SentProblem): string {
  const fields = problemFields.filter((field) => sent[field] !== undefined);
  return seal(
    plain(key),
    fields.map((field) => [field, sent[field] ?? ""]),
  );
}
