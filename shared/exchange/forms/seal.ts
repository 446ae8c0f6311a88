/** How an id is written, as part of a regular expression. */
export const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/**
 * Sixteen digits over a hidden key and the texts that were sent out beside it, each under its field. Programs that save a form again
 * may put blanks and line ends differently; everything else has to be the same.
 */
export function seal(key: string, texts: readonly (readonly [field: string, text: string])[]): string {
  const sealed = JSON.stringify([key, texts.map(([field, text]) => [field, text.replaceAll(/\s/gu, "")])]);
  return hash(sealed, 0x811c9dc5) + hash(sealed, 0x050c5d1f);
}

/** FNV-1a in 32 bits, as eight digits: it tells of slips, not of deceit. */
function hash(text: string, start: number): string {
  let sum = start;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}
