import type { Entry } from "yauzl";
import type { WordFileFault } from "../../../shared/errors.ts";
import { DamagedPart, RefusedFile } from "../faults.ts";
import { childrenNamed, type XmlElement } from "../xml/element.ts";
import { parseTree } from "../xml/parse-xml.ts";
import { decodeXml } from "./decode-xml.ts";
import { openZip, type OpenZip } from "./open-zip.ts";
import { relationshipsIn, relationshipsPath, type Relationship } from "./relationships.ts";
import { sniff } from "./sniff.ts";

/** A Word file taken apart into its parts. */
export interface WordPackage {
  readonly zip: OpenZip;
  /** Path of the main part, usually word/document.xml. */
  readonly main: string;
  /** The text of a part; null when the package has none of that name. */
  readonly text: (path: string) => Promise<string | null>;
  /** A small part as a tree; null when it is missing. */
  readonly tree: (path: string) => Promise<XmlElement | null>;
  /** What a part refers to inside the package. */
  readonly relationships: (part: string) => Promise<readonly Relationship[]>;
  /** The file of that name in the zip, whatever its upper and lower case. */
  readonly entry: (path: string) => Entry | undefined;
}

/**
 * Opens the bytes of a .docx. Throws RefusedFile with the reason for every other kind of file, for passwords and macros;
 * DamagedPart and TooMuchInside for what is broken or cannot be a document.
 */
export async function openPackage(bytes: Buffer, name: string): Promise<WordPackage> {
  const fault = sniff(bytes, name);
  if (fault !== null) throw new RefusedFile(fault);
  const zip = await openZip(bytes);
  const byName = new Map(zip.entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  const entry = (path: string) => byName.get(path.toLowerCase());
  const text = async (path: string) => {
    const found = entry(path);
    return found === undefined ? null : decodeXml(await zip.read(found));
  };
  const tree = async (path: string) => {
    const found = await text(path);
    return found === null ? null : parseTree(found);
  };
  const relationships = async (part: string) => {
    const found = await tree(relationshipsPath(part));
    return found === null ? [] : relationshipsIn(found, part);
  };
  const main = (await relationships("")).find(({ type }) => type === "officeDocument")?.target ?? "";
  const refused = kindFault(zip.entries, await tree("[Content_Types].xml"), main);
  if (refused !== null) throw new RefusedFile(refused);
  if (entry(main) === undefined) throw new DamagedPart();
  return { zip, main, text, tree, relationships, entry };
}

/** Why the zip is no Word document without macros; null when it is one. */
function kindFault(entries: readonly Entry[], types: XmlElement | null, main: string): WordFileFault | null {
  if (types === null) return "not-word";
  if (entries.some(({ fileName }) => /(?:^|\/)vbaProject\.bin$/i.test(fileName))) return "macros";
  const type = typeOf(types, main);
  if (/macroEnabled/i.test(type)) return "macros";
  return type.includes("wordprocessingml") ? null : "not-word";
}

function typeOf(types: XmlElement, part: string): string {
  const own = childrenNamed(types, "Override").find(
    ({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part.toLowerCase()}`,
  );
  const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byEnding = childrenNamed(types, "Default").find(
    ({ attributes }) => attributes["Extension"]?.toLowerCase() === ending,
  );
  return (own ?? byEnding)?.attributes["ContentType"] ?? "";
}
