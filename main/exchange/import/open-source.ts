import { basename } from "node:path";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { sha256 } from "../../files/sha256.ts";
import { readBytes } from "../reading/read-bytes.ts";
import { readWorkbook, type WorkbookFile } from "../reading/read-workbook.ts";

/** A workbook that is being imported, under the name of its content. */
export interface SourceFile extends WorkbookFile {
  readonly fileName: string;
  readonly fingerprint: string;
}

/** Beyond so many cells a workbook is read again for each question rather than kept. */
const mostKeptCells = 1_500_000;

/** The steps of one import ask for the same file again and again: the last one read is kept, for each connection. */
const lastFiles = new WeakMap<UseCaseContext["db"], SourceFile>();

/** Reads the file, or answers what was read of it before when its content is still the same. Errors: see `readWorkbook`. */
export async function openSource({ db }: Pick<UseCaseContext, "db">, path: string): Promise<Result<SourceFile>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const fingerprint = sha256(bytes.value);
  const last = lastFiles.get(db);
  if (last?.path === path && last.fingerprint === fingerprint) return succeed(last);
  lastFiles.delete(db);
  const workbook = await readWorkbook(path, bytes.value);
  if (!workbook.ok) return workbook;
  const file = { ...workbook.value, fileName: basename(path), fingerprint };
  if (cellsOf(file) <= mostKeptCells) lastFiles.set(db, file);
  return succeed(file);
}

/** Forgets the file, whose content has been imported. */
export function closeSource({ db }: Pick<UseCaseContext, "db">): void {
  lastFiles.delete(db);
}

/** The file, when it still is what a person looked at; `workbook-changed` otherwise. */
export function asLookedAt(file: SourceFile, fingerprint: string | null): Result<SourceFile> {
  const isSame = fingerprint === null || fingerprint === file.fingerprint;
  return isSame ? succeed(file) : fail({ kind: "workbook-changed", name: file.fileName });
}

function cellsOf({ sheets }: WorkbookFile): number {
  return sheets.reduce((sum, { rows }) => rows.reduce((cells, row) => cells + row.length, sum), 0);
}
