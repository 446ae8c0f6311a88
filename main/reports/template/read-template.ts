import { fail, succeed, type Result } from "../../../shared/result.ts";
import { readSource } from "../../inspect/package/read-source.ts";
import { answeringFaults } from "../../inspect/read-word-file.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { readTemplateFile, readWordTemplate } from "../../store/word-templates.ts";
import { openTemplate, type OpenTemplate } from "./open-template.ts";
import { isUsualPart } from "./root-namespaces.ts";

export interface ReadTemplate {
  readonly name: string;
  readonly template: OpenTemplate;
}

/** Where a template lies: a file by its path, or one that the office keeps in the program. */
export type TemplateSource = string | { readonly kept: string };

/** An office's own Word file: `not-found`, `word-file-refused`, or `input-not-acceptable` with what to do. */
export async function readTemplate(db: ReadableDb, source: TemplateSource): Promise<Result<ReadTemplate>> {
  if (typeof source !== "string") {
    const kept = readTemplateFile(db, source.kept);
    const name = readWordTemplate(db, source.kept)?.name;
    if (kept === null || name === undefined) return fail({ kind: "not-found", what: "word-template" });
    return openedTemplate(Buffer.from(kept.bytes), name);
  }
  const found = await readSource({ kind: "path", path: source });
  return found.ok ? openedTemplate(found.value.bytes, found.value.name) : found;
}

/** The bytes of a Word file, opened to be filled; refused as by `readTemplate`. */
export async function openedTemplate(bytes: Buffer, name: string): Promise<Result<ReadTemplate>> {
  const opened = await answeringFaults(name, () => openTemplate(bytes, name));
  if (!opened.ok) return opened;
  return opened.value.parts.every(isUsualPart) ? succeed({ name, template: opened.value }) : fail(strictEdition);
}

const strictEdition = {
  kind: "input-not-acceptable",
  problems: [
    {
      field: "source",
      message: "模板的保存格式不常见，请在 Word 或 WPS 中打开，另存为普通的“Word 文档（.docx）”后再用",
    },
  ],
} as const;
