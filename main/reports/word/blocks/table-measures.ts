import { size } from "../style-names.ts";

/** Size of a character of table text, and the room that the margins of a cell take with a hair to spare, in twips. */
export const tableCharacter = size.five * 10;
export const tableMargins = 134;

/** Margin at each side of a cell of a table with very many columns, in twips. */
export const denseMargins = 15;
