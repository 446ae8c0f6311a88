import { fail, succeed, type Result } from "../../../shared/result.ts";
import { readSource } from "../../inspect/package/read-source.ts";
import { answeringFaults } from "../../inspect/read-word-file.ts";
import { openTemplate, type OpenTemplate } from "./open-template.ts";
import { isUsualPart } from "./root-namespaces.ts";

export interface ReadTemplate {
  readonly name: string;
  readonly template: OpenTemplate;
}

/** An office's own Word file by its path: `not-found`, `word-file-refused`, or `input-not-acceptable` with what to do. */
export async function readTemplate(path: string): Promise<Result<ReadTemplate>> {
  const found = await readSource({ kind: "path", path });
  if (!found.ok) return found;
  const { name, bytes } = found.value;
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
