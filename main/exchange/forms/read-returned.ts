import { basename } from "node:path";
import type { AppError } from "../../../shared/errors.ts";
import { readForms, type ReadForms, type TitleOf } from "../../../shared/exchange/forms/read-form.ts";
import type { OwnColumnDraft } from "../../../shared/domain/own-column.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { readItem } from "../../store/items.ts";
import { ownColumnsOfYear } from "../import/own-meanings.ts";
import { sha256 } from "../../files/sha256.ts";
import { readBytes } from "../reading/read-bytes.ts";
import { readWorkbook } from "../reading/read-workbook.ts";

/** A chosen file with the forms in it. */
export interface ReadFile {
  readonly name: string;
  readonly fingerprint: string | null;
  readonly refusal: AppError | null;
  /** The earlier file, from 0, that has the same content: its forms are not counted again. */
  readonly sameAs: number | null;
  readonly isOpenElsewhere: boolean;
  readonly forms: ReadForms;
}

const noForms: ReadForms = { rows: [], leftOut: [], missing: [], problems: [], added: [], addedProblems: [] };

/** What the store knows of the year whose forms are read, as `readForms` asks for it. */
export interface KnownOfYear {
  readonly own: readonly OwnColumnDraft[];
  readonly titleOf: TitleOf;
}

/** The own columns of the year as the lists have them, and what its items are called now. */
export function knownOfYear(db: ReadableDb, year: number): KnownOfYear {
  return { own: ownColumnsOfYear(db, year), titleOf: (id) => readItem(db, id)?.title ?? null };
}

const nothingKnown: KnownOfYear = { own: [], titleOf: () => null };

/** Reads the chosen files, in their order. One that cannot be read says why and stands in nobody's way. */
export async function readReturned(
  sources: readonly string[],
  known: KnownOfYear = nothingKnown,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const path of sources) read.push(await readOne(path, read, known));
  return read;
}

async function readOne(path: string, before: readonly ReadFile[], known: KnownOfYear): Promise<ReadFile> {
  const name = basename(path);
  const content = await contentOf(path, before, known);
  if (content.ok) return { name, refusal: null, ...content.value };
  return { name, fingerprint: null, refusal: content.error, sameAs: null, isOpenElsewhere: false, forms: noForms };
}

async function contentOf(
  path: string,
  before: readonly ReadFile[],
  { own, titleOf }: KnownOfYear,
): Promise<Result<Omit<ReadFile, "name" | "refusal">>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const fingerprint = sha256(bytes.value);
  const same = before.findIndex((file) => file.fingerprint === fingerprint);
  if (same >= 0) return succeed({ fingerprint, sameAs: same, isOpenElsewhere: false, forms: noForms });
  const workbook = await readWorkbook(path, bytes.value);
  if (!workbook.ok) return workbook;
  const { sheets, isOpenElsewhere } = workbook.value;
  return succeed({ fingerprint, sameAs: null, isOpenElsewhere, forms: readForms(sheets, own, titleOf) });
}
