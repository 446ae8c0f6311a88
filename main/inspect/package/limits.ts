/** Largest file that is opened, in bytes. Real documents of that size are pictures, which only cost time here. */
export const largestFile = 200 * 2 ** 20;
/** Most files inside the package. */
export const mostEntries = 20_000;
/** Largest part of text, unpacked, in bytes: about 100,000 rows of a table. */
export const largestPart = 128 * 2 ** 20;
/** Largest sum of all parts that are read, unpacked. */
export const largestSum = 192 * 2 ** 20;
/** Most paragraphs, those in tables included. */
export const mostParagraphs = 500_000;
