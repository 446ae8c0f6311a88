import { inspectDocument } from "../../shared/domain/inspect/inspect-document.ts";
import { profileOf, type ProfileChoice } from "../../shared/domain/inspect/own-profile.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { InspectedFile } from "../../shared/ipc/questions/inspect.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { WordSource } from "./package/read-source.ts";
import { readWordFile, type Reporting } from "./read-word-file.ts";

/**
 * Holds a Word file against a profile; changes nothing. `not-found`, `word-file-refused` and `cancelled` are expected
 * errors; findings are an answer.
 */
export const inspectFile: UseCase<"inspections:inspect"> = (context, { source, profile }) =>
  inspectWordFile(wordSource(source), profile, context);

/** The same without a store, as the command line does it. */
export async function inspectWordFile(
  source: WordSource,
  profile: ProfileChoice,
  reporting: Reporting,
): Promise<Result<InspectedFile>> {
  const read = await readWordFile(source, reporting);
  if (!read.ok) return read;
  reporting.progress(0.9, "逐项检查");
  const { findings } = inspectDocument(read.value.document, profileOf(profile));
  reporting.progress(1, "完成");
  return succeed({ name: read.value.name, findings });
}

/** A path, which the boundary put in the place of a grant, or what was dropped on the window. */
export function wordSource(source: InputOf<"inspections:inspect">["source"]): WordSource {
  return typeof source === "string" ? { kind: "path", path: source } : { kind: "bytes", ...source };
}
