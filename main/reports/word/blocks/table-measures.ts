import { size } from "../style-names.ts";

/** What a line of text may be wider in one program than in another, in twips. */
export const hair = 20;

/** Size of a character of table text, and the room that the margins of a cell take with a hair to spare, in twips. */
export const tableCharacter = size.five * 10;
export const tableMargins = 114 + hair;

/** Margin at each side of a cell of a table with many, and with very many columns, in twips. */
export const closeMargins = 40;
export const denseMargins = 15;

/** Margin of a cell above and below its words, in twips. */
export const marginAbove = 28;
