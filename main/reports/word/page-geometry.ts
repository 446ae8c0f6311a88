/**
 * The page of GB/T 9704-2012 §5.1–5.2 in twips (1/1440 inch): A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of
 * 28 characters. 578 twips a line leaves room for rounding: with 579 LibreOffice shows 21 lines.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  /** Puts the dash of the page number 7 mm below the 版心 (§7.5). */
  footer: 1430,
  header: 1134,
  linePitch: 578,
} as const;

/** Between the title of an annex and its table, in twips. */
export const belowAnnexTitle = 120;

export type Orientation = "portrait" | "landscape";

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A page as it lies before the reader. The landscape page is the portrait page turned clockwise, its margins turn with it. */
export const sheets: Readonly<Record<Orientation, Sheet>> = {
  portrait: page,
  landscape: {
    width: page.height,
    height: page.width,
    top: page.left,
    right: page.top,
    bottom: page.right,
    left: page.bottom,
  },
};

/** Width of the 版心 in twips. */
export function textWidth(orientation: Orientation): number {
  const sheet = sheets[orientation];
  return sheet.width - sheet.left - sheet.right;
}

/** Height of the 版心 in twips. */
export function textHeight(orientation: Orientation): number {
  const sheet = sheets[orientation];
  return sheet.height - sheet.top - sheet.bottom;
}

/** 三号 (16 pt) drawn 0.25 pt closer, so that a line of 442 pt holds 28 characters instead of 27. In twips. */
export const characterSpacing = -5;
export const characterWidth = 320 + characterSpacing;
export const narrowCharacterWidth = 160 + characterSpacing;

/** Two characters, the first-line indent of §7.3.3. LibreOffice ignores `firstLineChars`, Word prefers it: both are written. */
export const firstLineIndent = `w:firstLineChars="200" w:firstLine="640"`;

/** Width in twips of a line of 三号 text: Latin letters and digits are half as wide as the other characters. */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0080" ? narrowCharacterWidth : characterWidth;
  return width;
}
