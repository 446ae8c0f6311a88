import { fail, succeed } from "../../../../shared/result.ts";
import type { UseCase } from "../../../engine/use-case.ts";
import { saveFile } from "../../../files/save-file.ts";
import { readTemplateFile } from "../../../store/word-templates.ts";

/** Writes a kept template to a file, to be changed there and put back. Fails with `not-found`, or as `saveFile` does. */
export const saveTemplateFile: UseCase<"wordTemplates:save"> = async ({ db }, { id, destination }) => {
  const file = readTemplateFile(db, id);
  if (file === null) return fail({ kind: "not-found", what: "word-template" });
  const saved = await saveFile(destination, file.bytes);
  return saved.ok ? succeed({ path: destination, bytes: saved.value.bytes }) : saved;
};
