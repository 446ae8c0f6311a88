/** A text that uses this share of the name's pairs of characters speaks of the item in its own words. */
const enough = 0.6;

/**
 * Whether a text already names an item, whole or in other words: 合川区引导本土企业国泰康宁有限公司…在秀山注册落地 names
 * 引导国泰康宁有限公司在秀山注册落地. Putting the name before such a text would say everything twice.
 */
export function namesItself(text: string, title: string): boolean {
  if (text.includes(title)) return true;
  const pairs = pairsOf(title);
  const used = pairs.filter((pair) => text.includes(pair)).length;
  return pairs.length > 0 && used / pairs.length >= enough;
}

function pairsOf(title: string): readonly string[] {
  const letters = [...title].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
}
