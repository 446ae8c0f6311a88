/** Longest name of anything that has one (an item, a unit, a list), in UTF-16 units. */
export const longestName = 300;
