import { amountUnits, amountUnitWords, type AmountUnit } from "../import-fields.ts";

/** What stands over a column: one text for each row of the header, from the top, doubled ones (merged cells) once. */
export interface Heading {
  /** From 0. */
  readonly column: number;
  readonly parts: readonly string[];
}

/** The heading in one line, as messages name the column. */
export function headingText({ parts }: Heading): string {
  return parts.map((part) => part.replaceAll(/\s+/gu, "")).join(" ");
}

/** A heading without blanks, brackets and marks, in half-width signs: what is compared. */
export function bareHeading(text: string): string {
  return withoutBlanks(text)
    .replaceAll(/\([^()]*\)/gu, "")
    .replaceAll(/[*:：、,，/;；·.。_()-]|万元|亿元|(?<![单总])元$/gu, "");
}

/** The unit that a text names for amounts: 总投资（亿元）, 单位：万元; null when it names none. */
export function unitIn(text: string): AmountUnit | null {
  const plain = withoutBlanks(text);
  const inBrackets = /[(:]?(亿|万|万元|亿元|元)\)?$/u.exec(plain)?.[1];
  const named = inBrackets?.replace(/^[亿万]$/u, "$&元") ?? /[亿万]元/u.exec(plain)?.[0];
  return amountUnits.find((unit) => amountUnitWords[unit] === named) ?? null;
}

/** Whether a heading says that its numbers are percentages. */
export function saysPercent(text: string): boolean {
  return withoutBlanks(text).includes("%");
}

export function withoutBlanks(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "");
}
