import { inspectWordFile } from "../../main/inspect/inspect-file.ts";
import type { Finding } from "../../shared/domain/inspect/finding.ts";
import type { ProfileChoice } from "../../shared/domain/inspect/own-profile.ts";
import type { Result } from "../../shared/result.ts";
import { handMadeDocx, type HandMade } from "./hand-made-docx.ts";

const quietly = { progress: () => {}, cancelled: () => false };

/** What the inspection answers for some bytes under a file name. */
export async function inspectionOf(
  bytes: Uint8Array,
  { name = "报告.docx", profile = "ordinary" }: { readonly name?: string; readonly profile?: ProfileChoice } = {},
): Promise<Result<readonly Finding[]>> {
  const answer = await inspectWordFile({ kind: "bytes", name, bytes }, profile, quietly);
  return answer.ok ? { ok: true, value: answer.value.findings } : answer;
}

/** All findings; fails the test when the file was refused. */
export async function findingsOf(bytes: Uint8Array, profile: ProfileChoice = "ordinary"): Promise<readonly Finding[]> {
  const answer = await inspectionOf(bytes, { profile });
  if (!answer.ok) throw new Error(`the file was refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Errors and warnings; what only a person can tell is left out. */
export async function faultsOf(bytes: Uint8Array, profile: ProfileChoice = "ordinary"): Promise<readonly Finding[]> {
  return (await findingsOf(bytes, profile)).filter(({ level }) => level !== "manual");
}

/** Rule, what was expected and what was found, for comparison at a glance. */
export async function faultsIn(made: HandMade, profile: ProfileChoice = "ordinary"): Promise<readonly string[]> {
  const faults = await faultsOf(await handMadeDocx(made), profile);
  return faults.map(({ rule, expected, found }) => `${rule} ${expected} ← ${found}`);
}
