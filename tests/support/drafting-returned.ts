import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { zipOf } from "../../main/archive/zip-of.ts";
import type { Draft } from "../../shared/domain/draft/draft.ts";
import type { Desk } from "./desk.ts";
import { tempFolder } from "./temp-folder.ts";
import { unzip } from "./unzip.ts";

/** The report as a Word file in a folder that goes when the test ends; answers its path. */
export async function exportedFile(desk: Desk, { id }: Pick<Draft, "id">): Promise<string> {
  const destination = join(tempFolder(), "报告.docx");
  const taskId = crypto.randomUUID();
  await desk.get("drafts:export", { taskId, id, basedOn: null, charts: "native", changesSince: null, destination });
  return destination;
}

/** The same file after its text was edited, as a word processor would have saved it. */
export async function editedFile(path: string, edit: (documentXml: string) => string): Promise<string> {
  const parts = await unzip(readFileSync(path));
  const entries = [...parts].map(([name, content]) => ({
    name,
    bytes: name === "word/document.xml" ? Buffer.from(edit(content.toString("utf8"))) : content,
  }));
  const edited = join(dirname(path), "改稿.docx");
  writeFileSync(edited, await zipOf(entries, new Date(2021, 11, 1)));
  return edited;
}

/** The file as LibreOffice saves it again. */
export async function savedByLibreOffice(path: string): Promise<string> {
  const folder = join(dirname(path), "另存");
  const profile = join(dirname(path), "office-profile");
  mkdirSync(folder, { recursive: true });
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    "--headless",
    "--convert-to",
    "docx:Office Open XML Text",
  ];
  await promisify(execFile)("soffice", [...options, "--outdir", folder, path]);
  return join(folder, path.slice(path.lastIndexOf("/") + 1));
}
