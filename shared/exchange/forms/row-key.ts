import { isIsoDate, type IsoDate } from "../../domain/dates.ts";
import { ownFieldsOf, type OwnField } from "../../domain/own-field.ts";
import { formFields, type FormField } from "./form-fields.ts";
import { seal, uuidPattern } from "./seal.ts";

/** What was sent out in each column to be filled in, as the cell showed it; "" for a blank one. */
export type SentTexts = { readonly [Field in FormField]?: string } & { readonly [own: OwnField]: string };

/** What the hidden key of a row says. */
export interface RowKey {
  /** The sent form that the row belongs to. */
  readonly formId: string;
  readonly itemId: string;
  /** The item's revision when the form was sent. */
  readonly revision: number;
  readonly year: number;
  /** The cut-off date that the figures are reported for. */
  readonly asOf: IsoDate;
}

const mark = "HZ1";
const written = new RegExp(
  `^${mark} (${uuidPattern}) (${uuidPattern}) (\\d{1,15}) (\\d{4}) (\\d{4}-\\d\\d-\\d\\d) ([0-9a-f]{16})$`,
  "u",
);

/** The key as the hidden cell holds it, sealed together with what was sent out. */
export function writeRowKey(key: RowKey, sent: SentTexts): string {
  return `${plain(key)} ${sealOf(key, sent)}`;
}

/** Whether a text is meant as a row's key, whole or not. */
export function looksLikeKey(text: string): boolean {
  return text.startsWith(`${mark} `);
}

/** The key, or null when it or what was sent out is no longer as the program wrote it. */
export function readRowKey(text: string, sent: SentTexts): RowKey | null {
  const [, formId, itemId, revision, year, asOf, found] = written.exec(text.trim()) ?? [];
  if (formId === undefined || itemId === undefined || asOf === undefined || !isIsoDate(asOf)) return null;
  const key = { formId, itemId, revision: Number(revision), year: Number(year), asOf };
  return sealOf(key, sent) === found ? key : null;
}

function plain({ formId, itemId, revision, year, asOf }: RowKey): string {
  return [mark, formId, itemId, revision, year, asOf].join(" ");
}

function sealOf(key: RowKey, sent: SentTexts): string {
  const fields = formFields.filter((field) => sent[field] !== undefined);
  // Headings are read without blanks.
  const own = ownFieldsOf(sent).map((field): [string, string] => [field.replaceAll(/\s/gu, ""), sent[field] ?? ""]);
  return seal(plain(key), [
    ...fields.map((field): [string, string] => [field, sent[field] ?? ""]),
    ...own.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}
