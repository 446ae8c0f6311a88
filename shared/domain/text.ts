// C0 controls except tab and line feed, C1 controls, and the two non-characters that make XML malformed.
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Whether a text can be kept and written into a Word file as it is: no control characters, U+FFFE/U+FFFF or lone surrogates. */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && text.search(forbidden) === -1;
}

/** Takes out what `isCleanText` refuses; carriage returns become line feeds, a lone surrogate becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll(forbidden, "").toWellFormed();
}
