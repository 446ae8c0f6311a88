import type { Finding } from "../../shared/domain/inspect/finding.ts";
import { inspectDocument } from "../../shared/domain/inspect/inspect-document.ts";
import { profileOf, type ProfileChoice } from "../../shared/domain/inspect/own-profile.ts";
import { settleStyles } from "../../shared/domain/inspect/settle-styles.ts";
import type { RepairedFile } from "../../shared/ipc/questions/inspect.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { isSameFile } from "../files/same-file.ts";
import { saveFile } from "../files/save-file.ts";
import { wordSource } from "./inspect-file.ts";
import type { WordSource } from "./package/read-source.ts";
import { answeringFaults, readWordBytes, readWordFile, type Reporting } from "./read-word-file.ts";
import { repairedBytes } from "./repair/repaired-bytes.ts";

/**
 * Mends in a copy what is safe to mend; the file itself stays as it is. Errors: those of inspecting, those of `saveFile`,
 * `word-file-refused` for a signed file, `input-not-acceptable` when source and destination are one.
 */
export const repairFile: UseCase<"inspections:repair"> = (context, { source, profile, destination }) =>
  repairWordFile(wordSource(source), profile, destination, context);

/** The same without a store, as the command line does it. */
export async function repairWordFile(
  source: WordSource,
  choice: ProfileChoice,
  destination: string,
  reporting: Reporting,
): Promise<Result<RepairedFile>> {
  if (source.kind === "path" && isSameFile(source.path, destination)) return fail(sameFile);
  const read = await readWordFile(source, reporting);
  if (!read.ok) return read;
  const { file, document, name } = read.value;
  const profile = profileOf(choice);
  const before = inspectDocument(document, profile);
  reporting.progress(0.9, "修改副本");
  const made = await answeringFaults(name, () => repairedBytes(file, settleStyles(document, before.edits)));
  if (!made.ok) return made;
  const again = await readWordBytes({ name, bytes: made.value }, { ...reporting, progress: () => {} });
  if (!again.ok) return again;
  const { findings } = inspectDocument(again.value.document, profile);
  const saved = await saveFile(destination, made.value);
  if (!saved.ok) return saved;
  reporting.progress(1, "完成");
  return succeed({
    path: destination,
    bytes: saved.value.bytes,
    repaired: goneFrom(before.findings, findings),
    findings,
  });
}

const sameFile = {
  kind: "input-not-acceptable",
  problems: [{ field: "destination", message: "修改后的文件不能覆盖原文件，请换一个文件名" }],
} as const;

/** Findings that the copy no longer shows. */
function goneFrom(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Set(after.map(words));
  return before.filter((finding) => finding.repairable && !left.has(words(finding)));
}

function words({ rule, expected, found, where }: Finding): string {
  return [rule, expected, found, where].join("\n");
}
