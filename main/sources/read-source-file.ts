import { basename, extname } from "node:path";
import { allParagraphs } from "../../shared/domain/inspect/all-paragraphs.ts";
import { longestSource } from "../../shared/domain/sources/tidy-source.ts";
import { cleanText } from "../../shared/domain/text.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { readWordFile } from "../inspect/read-word-file.ts";
import { readTextFile } from "./read-text-file.ts";

/**
 * The text of a .txt or .docx file, a line a paragraph. Fails with `not-found`, `text-file-refused`, `word-file-refused` or
 * `cancelled`.
 */
export const readSourceFile: UseCase<"sources:readFile"> = async (context, { source: path }) => {
  const ending = extname(path);
  const name = basename(path, ending);
  const isWord = ending.toLowerCase() === ".docx";
  const text = isWord ? await wordText(context, path) : await readTextFile(path);
  if (!text.ok) return text;
  const clean = cleanText(text.value).trim();
  const fault = faultOf(clean);
  if (fault !== null) return fail({ kind: "text-file-refused", name: basename(path), fault });
  return succeed({ name: name.slice(0, 300), kind: /纪要/u.test(name) ? "minutes" : "article", text: clean });
};

async function wordText({ progress, cancelled }: UseCaseContext, path: string): Promise<Result<string>> {
  const opened = await readWordFile({ kind: "path", path }, { progress, cancelled });
  if (!opened.ok) return opened;
  const told = allParagraphs(opened.value.document).filter(({ region }) => region === "text" || region === "cell");
  return succeed(told.map(({ text }) => text.replaceAll("\f", "\n")).join("\n"));
}

function faultOf(text: string): "empty" | "too-large" | null {
  if (text === "") return "empty";
  return text.length > longestSource ? "too-large" : null;
}
