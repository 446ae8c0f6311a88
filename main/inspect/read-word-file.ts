import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReadDocument } from "../../shared/domain/inspect/read-document.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { Cancelled } from "../files/save-file.ts";
import { faultOf } from "./faults.ts";
import { openPackage, type WordPackage } from "./package/open-package.ts";
import { readSource, type SourceBytes, type WordSource } from "./package/read-source.ts";
import { readDocument, type Pause } from "./read/read-document.ts";

/** How long reading reports on itself and learns that it was cancelled. */
export interface Reporting {
  readonly progress: (fraction: number, step: string) => void;
  readonly cancelled: () => boolean;
}

export interface OpenedWordFile extends SourceBytes {
  readonly file: WordPackage;
  readonly document: ReadDocument;
}

/** Opens and reads a Word file; `not-found`, `word-file-refused` and `cancelled` are expected errors. */
export async function readWordFile(source: WordSource, reporting: Reporting): Promise<Result<OpenedWordFile>> {
  const found = await readSource(source);
  if (!found.ok) return found;
  return readWordBytes(found.value, reporting);
}

/** The same for bytes at hand. */
export async function readWordBytes(found: SourceBytes, reporting: Reporting): Promise<Result<OpenedWordFile>> {
  return answeringFaults(found.name, async () => {
    const file = await openPackage(found.bytes, found.name);
    return { ...found, file, document: await readDocument(file, pausing(reporting)) };
  });
}

/** The value of some work on a Word file; what is wrong with the file becomes `word-file-refused`. */
export async function answeringFaults<Value>(name: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    const fault = faultOf(error);
    if (fault === null) throw error;
    return fail({ kind: "word-file-refused", name, fault });
  }
}

/** Between two slices of a part other questions are answered, and a cancel is heard. */
export function pausing({ progress, cancelled }: Reporting): Pause {
  return async (fraction) => {
    if (cancelled()) throw new Cancelled();
    progress(0.9 * fraction, "读取文件");
    await nextTurn();
  };
}
