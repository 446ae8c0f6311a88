import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { zipOf } from "../../main/archive/zip-of.ts";
import type { Draft } from "../../shared/domain/draft/draft.ts";
import { draftDocument } from "../../main/drafting/export/draft-document.ts";
import { yearFactsIn } from "../../main/drafting/figures/year-facts.ts";
import { renderDocument } from "../../main/reports/word/render-document.ts";
import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { ReturnedFile } from "../../shared/domain/draft/returned-file.ts";
import type { Desk } from "./desk.ts";
import { tempFolder } from "./temp-folder.ts";
import { unzip } from "./unzip.ts";
import { commentsXml } from "./word-like-edits.ts";

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

/** The report's file with the words of another text in it, as if somebody had made all of the changes in Word. */
export async function rewrittenFile(desk: Desk, path: string, { asOf, year }: Draft, body: DraftBody): Promise<string> {
  const at = yearFactsIn(desk.context().db, year, asOf).at(undefined);
  if (at === null) throw new Error("the year is not there");
  const written = await renderDocument(draftDocument(body, at.facts), { charts: "native" });
  if (!written.ok) throw new Error("the text cannot be written");
  const parts = await unzip(Buffer.from(written.value));
  return editedFile(path, () => parts.get("word/document.xml")?.toString("utf8") ?? "");
}

/** What the program says about a file that came back. */
export function readBack(desk: Desk, { id }: Pick<Draft, "id">, source: string): Promise<ReturnedFile> {
  return desk.get("drafts:readReturned", { taskId: crypto.randomUUID(), id, source });
}

/** A file as Word saves it with kept changes and a comment. */
export async function wordFile(
  path: string,
  edit: (documentXml: string) => string,
  comment: string | null,
): Promise<string> {
  const edited = await editedFile(path, edit);
  if (comment === null) return edited;
  const parts = new Map(await unzip(readFileSync(edited)));
  const textOf = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  parts.set("word/comments.xml", Buffer.from(commentsXml(comment)));
  if (!textOf("[Content_Types].xml").includes("/word/comments.xml")) {
    const type = `<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
    parts.set("[Content_Types].xml", Buffer.from(textOf("[Content_Types].xml").replace("</Types>", `${type}</Types>`)));
  }
  const relationships = "word/_rels/document.xml.rels";
  if (!textOf(relationships).includes("/comments")) {
    const related = `<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>`;
    parts.set(
      relationships,
      Buffer.from(textOf(relationships).replace("</Relationships>", `${related}</Relationships>`)),
    );
  }
  writeFileSync(
    edited,
    await zipOf(
      [...parts].map(([name, bytes]) => ({ name, bytes })),
      new Date(2021, 11, 1),
    ),
  );
  return edited;
}
