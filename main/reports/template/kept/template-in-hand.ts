import { largestTemplate, type WordTemplate } from "../../../../shared/domain/template/word-template.ts";
import { fail, succeed, type Result } from "../../../../shared/result.ts";
import { sha256 } from "../../../files/sha256.ts";
import { readSource } from "../../../inspect/package/read-source.ts";
import type { ReadableDb } from "../../../store/handles.ts";
import { readWordTemplate, wordTemplateNamed, type TemplateFile } from "../../../store/word-templates.ts";
import { openedTemplate } from "../read-template.ts";

/** The template as the person saw it; one that was changed since counts as gone, and the window reads the list anew. */
export function templateInHand(db: ReadableDb, id: string, basedOn: number): Result<WordTemplate> {
  const found = readWordTemplate(db, id);
  return found === null || found.revision !== basedOn
    ? fail({ kind: "not-found", what: "word-template" })
    : succeed(found);
}

/** Refuses a name that another template has. */
export function freeName(db: ReadableDb, name: string, except: string | null): Result<null> {
  const taken = wordTemplateNamed(db, name);
  if (taken === null || taken.id === except) return succeed(null);
  const message = `已有名为“${taken.name}”的模板，请换一个名称，或者替换那个模板的文件`;
  return fail({ kind: "input-not-acceptable", problems: [{ field: "name", message }] });
}

/** A Word file that can be filled, to be kept: refused as `readTemplate` refuses it, or when it is too large to keep. */
export async function templateFile(path: string): Promise<Result<TemplateFile>> {
  const found = await readSource({ kind: "path", path });
  if (!found.ok) return found;
  const { name, bytes } = found.value;
  if (bytes.length > largestTemplate) return fail(tooLarge);
  const opened = await openedTemplate(bytes, name);
  return opened.ok ? succeed({ fileName: name, sha256: sha256(bytes), bytes }) : opened;
}

const tooLarge = {
  kind: "input-not-acceptable",
  problems: [{ field: "source", message: "模板文件超过30MB，请压缩其中的图片后再添加" }],
} as const;
