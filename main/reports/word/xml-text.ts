import { cleanText } from "../../../shared/domain/text.ts";

const replacements: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Everything that may need work; nearly every text of the store has none of it and passes untouched. */
const needsCare = /[&<>"\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/**
 * Any text as XML character data or attribute value: the one place where text enters the document. Control characters,
 * U+FFFE and U+FFFF are taken out (they make the part malformed), lone surrogates become U+FFFD.
 */
export function xmlText(text: string): string {
  if (!needsCare.test(text)) return text;
  return cleanText(text).replaceAll(/[&<>"]/g, (character) => replacements[character] ?? "");
}
