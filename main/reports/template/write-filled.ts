import { relationshipsPath } from "../../inspect/package/relationships.ts";
import { encodeXml } from "../../inspect/repair/encode-xml.ts";
import { writePackage } from "../../inspect/repair/write-package.ts";
import type { Additions } from "./additions.ts";
import type { OpenTemplate } from "./open-template.ts";
import { withRelationships, withTypes } from "./package-lists.ts";

const typesPath = "[Content_Types].xml";

/** The beginning of names and ids of ours, which nothing in the package has yet. */
export async function freePrefix({ file }: OpenTemplate): Promise<string> {
  const relationships = (await file.text(relationshipsPath(file.main))) ?? "";
  const names = file.zip.entries.map(({ fileName }) => fileName).join("\n");
  let prefix = "hezuo";
  while (names.includes(`/${prefix}`) || relationships.includes(`"${prefix}`)) prefix += "x";
  return prefix;
}

/** The bytes of the file with what was added and changed; all other parts stay byte by byte. */
export async function writeFilled({ file }: OpenTemplate, additions: Additions): Promise<Uint8Array> {
  const { relationships, types, endings, bytes } = additions;
  const texts = new Map(additions.texts);
  const list = relationshipsPath(file.main);
  if (relationships.length > 0) texts.set(list, withRelationships(await file.text(list), file.main, relationships));
  texts.set(typesPath, withTypes((await file.text(typesPath)) ?? "", types, endings));
  const changed = new Map<string, Uint8Array>();
  const added = new Map<string, Uint8Array>(bytes);
  for (const [path, text] of texts) {
    const entry = file.entry(path);
    if (entry === undefined) added.set(path, Buffer.from(text));
    else changed.set(entry.fileName, encodeXml(text, await file.zip.read(entry)));
  }
  return writePackage(file.zip, changed, added);
}
