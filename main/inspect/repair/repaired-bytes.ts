import type { SettledEdits } from "../../../shared/domain/inspect/settle-styles.ts";
import { RefusedFile } from "../faults.ts";
import { decodeXml } from "../package/decode-xml.ts";
import type { WordPackage } from "../package/open-package.ts";
import { readDocument } from "../read/read-document.ts";
import { parseTree } from "../xml/parse-xml.ts";
import { planEdits } from "./edit-plan.ts";
import { encodeXml } from "./encode-xml.ts";
import { pageNumberParts } from "./page-number-parts.ts";
import { RepairWatcher, repairedStyles } from "./repair-parts.ts";
import { writePackage } from "./write-package.ts";

/** A copy of the package with the edits made. Throws RefusedFile for a signed one: any change would void the signature. */
export async function repairedBytes(file: WordPackage, { edits, styles }: SettledEdits): Promise<Buffer> {
  if (file.zip.entries.some(({ fileName }) => /^_xmlsignatures\//i.test(fileName))) throw new RefusedFile("signed");
  const plan = planEdits(edits, styles, file.main);
  const watcher = new RepairWatcher(plan);
  await readDocument(file, async () => {}, watcher);
  const texts = new Map(watcher.changedParts());
  const stylesPart = (await file.relationships(file.main)).find(({ type }) => type === "styles")?.target ?? "";
  const stylesText = styles.size === 0 ? null : await file.text(stylesPart);
  if (stylesText !== null) texts.set(stylesPart, repairedStyles(stylesText, parseTree(stylesText), styles));
  if (plan.pageNumbers !== null) {
    for (const [path, text] of await pageNumberParts(file, plan.pageNumbers)) texts.set(path, text);
  }
  return writePackage(file.zip, await encoded(file, texts), added(file, texts));
}

/** Parts that the package does not have yet. */
function added(file: WordPackage, texts: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  const fresh = [...texts].filter(([path]) => file.entry(path) === undefined);
  return new Map(fresh.map(([path, text]) => [path, Buffer.from(text)]));
}

async function encoded(
  file: WordPackage,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const changed = new Map<string, Uint8Array>();
  for (const [path, text] of texts) {
    const entry = file.entry(path);
    if (entry === undefined) continue;
    const before = await file.zip.read(entry);
    if (decodeXml(before) !== text) changed.set(entry.fileName, encodeXml(text, before));
  }
  return changed;
}
