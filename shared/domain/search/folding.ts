/**
 * What every UTF-16 unit is compared as. One unit stands for one unit, so that a place found in a folded text is the same
 * place in the text as it was written.
 */
export interface Folding {
  readonly units: Uint16Array;
}

/** Of each group the first stands for all: what different keyboards and programs write for the same sign. */
const alike = ["－-‐‑‒–—―−﹣", '＂"“”„‟″〃', "＇'‘’‚‛′＇", "·•・‧∙", "～~〜"];

/** Blanks of every width, line ends and control characters separate words; they lie in these stretches of Unicode. */
const blanks = /[\s\u0000-\u001f\u200b]/;
const rangesWithBlanks = [
  [0x0000, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;

/** Stretches of Unicode whose letters have a plain form: accents, ①, Kangxi radicals and doubles of Chinese characters. */
const rangesWithPlainForms = [
  [0x00c0, 0x058f],
  [0x1e00, 0x1fff],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const;

/** Private characters serve the search index as marks; in texts they mean nothing. */
const privateUse = [0xe000, 0xe0ff] as const;

/**
 * Letters of either case and any width, half-width and full-width punctuation, all dashes and quotation marks, and the
 * spellings of `simplified` (traditional → simplified character) fold into one another.
 */
export function foldingWith(simplified: Iterable<readonly [string, string]>): Folding {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [first, last] of rangesWithPlainForms) {
    for (let unit = first; unit <= last; unit += 1) units[unit] = plainForm(unit);
  }
  for (let unit = 0x21; unit <= 0x7e; unit += 1) {
    // Letters and digits become half-width and small, every other sign full-width.
    const isLetter = /[0-9A-Za-z]/.test(String.fromCharCode(unit));
    const small = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
    units[unit] = isLetter ? small : unit + 0xfee0;
    units[unit + 0xfee0] = isLetter ? small : unit + 0xfee0;
  }
  for (let unit = privateUse[0]; unit <= privateUse[1]; unit += 1) units[unit] = 0xfffd;
  for (const [first, ...others] of alike) {
    for (const other of others) units[other.charCodeAt(0)] = (first ?? other).charCodeAt(0);
  }
  foldBlanks(units);
  for (const [from, to] of simplified) {
    if (from.length === 1 && to.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return { units: units.map((unit) => units[unit] ?? unit) };
}

/** The text as it is compared, as long as it was. */
export function foldText(text: string, { units }: Folding): string {
  let folded = "";
  let copied = 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    const plain = units[unit] ?? unit;
    if (plain === unit) continue;
    folded += text.slice(copied, place) + String.fromCharCode(plain);
    copied = place + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

function plainForm(unit: number): number {
  const plain = String.fromCharCode(unit).normalize("NFKC").toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

function foldBlanks(units: Uint16Array): void {
  for (const [first, last] of rangesWithBlanks) {
    for (let unit = first; unit <= last; unit += 1) if (blanks.test(String.fromCharCode(unit))) units[unit] = 0x20;
  }
}
