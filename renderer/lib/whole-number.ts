import { plainForm } from "../../shared/domain/written-form.ts";

/** Which whole numbers a field takes, both ends included. */
export interface NumberRange {
  /** What the number is called in front of the user: 年度. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** The years that the store takes. */
export const yearRange: NumberRange = { name: "年度", least: 1949, most: 2100 };

/** A number, or a sentence that says what to write instead. */
export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: string };

/** Understands a whole number, and never makes another one of it: outside the range a sentence says what to write. */
export function readWholeNumber(text: string, { name, least, most }: NumberRange): NumberReading {
  const plain = plainForm(text);
  const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  if (value >= least && value <= most) return { ok: true, value };
  return { ok: false, problem: `${name}应在${least}到${most}之间` };
}
