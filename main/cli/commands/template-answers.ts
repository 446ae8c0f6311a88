import type { IsoDate } from "../../../shared/domain/dates.ts";
import {
  placeholderGroupNames,
  placeholderInWords,
  type KnownPlaceholder,
} from "../../../shared/domain/template/known-placeholder.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { listPlaceholders } from "../../reports/template/examine-template.ts";
import { fillReport } from "../../reports/template/fill-report.ts";
import type { CommandAnswer } from "../command.ts";

/** What `hezuo report --template` answers. */
export async function answerFilled(
  context: UseCaseContext,
  request: InputOf<"wordTemplates:fill">,
): Promise<Result<CommandAnswer>> {
  const written = await fillReport(context, request);
  if (!written.ok) return written;
  const { path, warnings } = written.value;
  return succeed({
    json: written.value,
    lines: [`已写出：${path}`, ...warnings.map((warning) => `提示：${warning}`)],
  });
}

/** What `hezuo report --list-placeholders` answers. */
export async function answerPlaceholders(
  context: UseCaseContext,
  year: number,
  asOf: IsoDate,
): Promise<Result<CommandAnswer>> {
  const known = await listPlaceholders(context, { year, asOf });
  if (!known.ok) return known;
  return succeed({ json: { placeholders: known.value }, lines: known.value.map(inLine) });
}

function inLine({ name, group, explanation, available }: KnownPlaceholder): string {
  const absent = available ? "" : "（本年度没有内容）";
  return `${placeholderGroupNames[group]}  ${placeholderInWords(name)}  ${explanation}${absent}`;
}
