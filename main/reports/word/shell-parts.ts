import type { Document, Packer } from "docx";
import { readOwnZip } from "../../files/read-zip.ts";

/** Every part of the package by its path, `word/document.xml` among them with sections and charts but without text. */
export type Parts = ReadonlyMap<string, Uint8Array | string>;

interface OwnPart {
  readonly path: string;
  readonly data: string;
}

/**
 * The parts that docx writes, before it packs them: it compresses in JavaScript, which takes as long as writing a small report
 * and would have to be undone at once. Its compiler is no public interface (docx is pinned exactly); where it is not found, the
 * packed file is taken apart.
 */
export async function partsOf(packer: typeof Packer, document: Document, own: readonly OwnPart[]): Promise<Parts> {
  // What is ours anyway stands in for it empty.
  const places = own.map(({ path }) => ({ path, data: "" }));
  const compiler: unknown = Reflect.get(packer, "compiler");
  if (!canCompile(compiler)) return readOwnZip(await packer.pack(document, "nodebuffer", false, places));
  return compiler.compile(document, undefined, places);
}

interface Compiler {
  readonly compile: (document: Document, prettify: undefined, overrides: readonly OwnPart[]) => Parts;
}

function canCompile(compiler: unknown): compiler is Compiler {
  return typeof compiler === "object" && compiler !== null && "compile" in compiler;
}
