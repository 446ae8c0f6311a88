import { basename } from "node:path";
import { findingLevelNames, type Finding, type FindingLevel } from "../../../shared/domain/inspect/finding.ts";
import type { ProfileChoice } from "../../../shared/domain/inspect/own-profile.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import { inspectWordFile } from "../../inspect/inspect-file.ts";
import { repairWordFile } from "../../inspect/repair-file.ts";
import type { CommandAnswer } from "../command.ts";

export { readProfile } from "../../inspect/read-profile.ts";

/** Nobody watches a bar on the command line, and Ctrl+C ends it at once: nothing is written before the very end. */
const quietly = { progress: () => {}, cancelled: () => false };

/** What `hezuo inspect` answers. */
export async function answerInspection(source: string, profile: ProfileChoice): Promise<Result<CommandAnswer>> {
  const answer = await inspectWordFile({ kind: "path", path: source }, profile, quietly);
  if (!answer.ok) return answer;
  const { findings } = answer.value;
  return succeed({ json: { findings: findings.map(inJson) }, lines: [...findings.map(inLine), summary(findings)] });
}

/** What `hezuo inspect --repair-to` answers: what was mended, and what the copy still shows. */
export async function answerRepair(
  source: string,
  profile: ProfileChoice,
  destination: string,
): Promise<Result<CommandAnswer>> {
  const answer = await repairWordFile({ kind: "path", path: source }, profile, destination, quietly);
  if (!answer.ok) return answer;
  const { repaired, findings, path, bytes } = answer.value;
  const lines = [
    ...repaired.map((finding) => `已修改  ${inLine(finding)}`),
    `已写出：${path}，修改了${repaired.length}项，${basename(source)}没有改动`,
    ...findings.map(inLine),
    summary(findings),
  ];
  return succeed({ json: { path, bytes, repaired: repaired.map(inJson), findings: findings.map(inJson) }, lines });
}

function inLine({ rule, label, level, where, expected, found }: Finding): string {
  return `${findingLevelNames[level]}  ${rule} ${label}  ${where}  应为：${expected}  现为：${found}`;
}

function summary(findings: readonly Finding[]): string {
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings, manual] = [count("error"), count("warning"), count("manual")];
  const byEye = manual === 0 ? "" : `，另有${manual}项需要人工核对`;
  return errors + warnings === 0 ? `没有发现问题${byEye}` : `错误${errors}项，提示${warnings}项${byEye}`;
}

/** As the command line's contract names it. */
function inJson({ rule, level, where, expected, found }: Finding) {
  return { rule, level, where, expected, found };
}
