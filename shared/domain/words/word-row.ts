/** 合作方, or 牵头单位 and 责任单位. */
export const wordKinds = ["party", "unit"] as const;
export type WordKind = (typeof wordKinds)[number];

export const wordLabels: Readonly<Record<WordKind, string>> = { party: "合作方", unit: "单位" };

/** A word of the bank: what it is called, and how many items of all years refer to it. */
export interface WordRow {
  readonly id: string;
  readonly revision: number;
  readonly kind: WordKind;
  readonly name: string;
  /** 简称; null where none is set. */
  readonly shortName: string | null;
  readonly uses: number;
}

/** How a word may be typed besides its name. */
export interface WordSpelling {
  readonly name: string;
  readonly shortName: string | null;
  /** The first letters of its pinyin in a row: njs for 内江市. */
  readonly initials: string;
  /** Names that were merged into it, or that it had before. */
  readonly former: readonly string[];
}

/** Items of one year that refer to a word; an archived year keeps its words. */
export interface WordUses {
  readonly year: number;
  readonly items: number;
  readonly archived: boolean;
}
