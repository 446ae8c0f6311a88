import { z } from "zod";
import { fieldLabel } from "../domain/field-labels.ts";
import type { InputProblem } from "../errors.ts";
import { fail, succeed, type Result } from "../result.ts";

/**
 * Checks what came over a boundary against its parser. Never throws, whatever came; what does not fit is answered with
 * `input-not-acceptable` and one Chinese sentence for every field.
 */
export function parseInput<Input>(parser: z.ZodType<Input>, raw: unknown): Result<Input> {
  const parsed = parser.safeParse(raw, { error: sentenceOf });
  if (parsed.success) return succeed(parsed.data);
  return fail({ kind: "input-not-acceptable", problems: inputProblems(parsed.error.issues) });
}

/** One problem a field: the first thing wrong with it. */
function inputProblems(issues: readonly z.core.$ZodIssue[]): InputProblem[] {
  const byField = new Map<string, InputProblem>();
  for (const issue of issues) {
    const field = fieldOf(issue.path);
    if (!byField.has(field)) byField.set(field, { field, message: `${subjectOf(field)}${issue.message}` });
  }
  return [...byField.values()];
}

/** The innermost named part: changes.parties.3 is about the field parties. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.findLast((part) => typeof part === "string") ?? "";
}

function subjectOf(field: string): string {
  return fieldLabel(field) ?? "提交的内容";
}

/** What follows the field's name, for every kind of issue that its parser does not word itself. */
export const sentenceOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "没有填写" : "填写的形式不正确";
    case "invalid_value":
      return "不在可选的范围内";
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "不能是空白" : `不能小于${issue.minimum}`;
    case "too_big":
      return tooBigSentence(issue.origin, issue.maximum);
    case "unrecognized_keys":
      return "含有无法识别的部分";
    default:
      return "不符合要求";
  }
};

function tooBigSentence(origin: string, maximum: number | bigint): string {
  if (origin === "string") return `最多${maximum}个字`;
  return origin === "array" ? `最多${maximum}个` : `不能大于${maximum}`;
}
