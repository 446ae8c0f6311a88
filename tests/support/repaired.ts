import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { repairWordFile } from "../../main/inspect/repair-file.ts";
import { openDocx } from "./docx-package.ts";
import { handMadeDocx, type HandMade } from "./hand-made-docx.ts";
import { tempFolder } from "./temp-folder.ts";

const quietly = { progress: () => {}, cancelled: () => false };

/** Repairs a document and answers everything about the copy. */
export async function repaired(made: HandMade) {
  const folder = tempFolder();
  const [source, destination] = [join(folder, "原文.docx"), join(folder, "修改后.docx")];
  const before = await handMadeDocx(made);
  writeFileSync(source, before);
  const answer = await repairWordFile({ kind: "path", path: source }, "ordinary", destination, quietly);
  if (!answer.ok) throw new Error(`not repaired: ${JSON.stringify(answer.error)}`);
  expect(readFileSync(source).equals(before)).toBe(true);
  const after = readFileSync(destination);
  return { ...answer.value, before, after, docx: await openDocx(after), destination };
}
