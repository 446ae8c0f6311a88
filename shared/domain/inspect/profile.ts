import type { FindingLevel } from "./finding.ts";

export type Face = "xiaoBiaoSong" | "fangSong" | "kaiTi" | "heiTi" | "songTi";

/** The fonts that are one face to the reader. */
export interface FaceFonts {
  readonly label: string;
  /** The first is what a repair writes. */
  readonly names: readonly string[];
  /** Stand for the face where a computer lacks it; named in a file they deserve a warning. */
  readonly substitutes: readonly string[];
}

/** How a kind of paragraph looks: size in points. */
export interface Look {
  readonly face: Face;
  readonly size: number;
  /** Bold is a local habit here and is not looked at. */
  readonly boldAllowed: boolean;
}

/** What an inspection expects, as data: an office may give its own. Lengths in millimetres, sizes in points. */
export interface Profile {
  readonly name: string;
  readonly label: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** How far paper and margins may be off. */
  readonly tolerance: number;
  readonly lines: number;
  readonly characters: number;
  readonly title: Look;
  readonly body: Look;
  /** Characters that the first line is indented. */
  readonly indent: number;
  /** Levels 一、 （一） 1. （1）. */
  readonly headings: readonly [Look, Look, Look, Look];
  readonly pageNumber: Look;
  /** Distance of the page number's dash below the text, and how far it may be off. */
  readonly pageNumberDistance: { readonly value: number; readonly tolerance: number };
  readonly annexMark: Look;
  readonly annexTitle: Look;
  readonly tableSizes: readonly number[];
  /** Whether the document is issued formally, with 版头 and 版记. */
  readonly formal: boolean;
  readonly copies: Look;
  readonly fonts: Readonly<Record<Face, FaceFonts>>;
  /** Rules that are weighed differently here, by number; "off" leaves one out. */
  readonly rules: Readonly<Record<string, FindingLevel | "off">>;
}
