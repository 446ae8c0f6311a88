import type { Profile } from "./profile.ts";
import type { ReadSection } from "./read-document.ts";

const twipsPerMillimetre = 1440 / 25.4;

/** Millimetres as whole twips. */
export function twips(length: number): number {
  return Math.round(length * twipsPerMillimetre);
}

/** Twips in mm, not rounded. */
export function millimetres(length: number): number {
  return length / twipsPerMillimetre;
}

/** 25.4 for 1440 twips: one digit, none where it is zero. */
export function millimetresInWords(length: number): string {
  return String(Math.round(millimetres(length) * 10) / 10);
}

/** 28.9磅 for 578 twips. */
export function pointsInWords(length: number): string {
  return `${Math.round(length / 2) / 10}磅`;
}

/** 2字, 1.5字: a length in characters. */
export function charactersInWords(length: number, character: number): string {
  return `${Math.round((length / character) * 10) / 10}字`;
}

export function isLandscape({ width, height }: Pick<ReadSection, "width" | "height">): boolean {
  return width > height;
}

/** Height and width of the 版心 that the profile asks for, in twips. */
export function textArea({ paper, margins }: Profile): { readonly width: number; readonly height: number } {
  return {
    width: twips(paper.width) - twips(margins.left) - twips(margins.right),
    height: twips(paper.height) - twips(margins.top) - twips(margins.bottom),
  };
}

/** Height of a line with which a page holds the wanted number; one twip less than would fit, or LibreOffice loses a line. */
export function lineHeight(profile: Profile): number {
  return Math.floor(textArea(profile).height / profile.lines) - 1;
}
