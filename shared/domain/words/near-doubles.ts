import type { WordRow } from "./word-row.ts";

/** Two words that may be one. Whether they are is for a person to say. */
export interface NearDouble {
  readonly one: WordRow;
  readonly other: WordRow;
}

/** How offices shorten each other's names; the longer form is the official one. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/发展?(?:和)?改革?委(?:员会)?/gu, "发展和改革委员会"],
  [/卫生?健康?委(?:员会)?/gu, "卫生健康委员会"],
  [/经(?:济)?(?:和)?信(?:息化)?局/gu, "经济和信息化局"],
  [/住(?:房)?(?:和)?(?:城乡)?建(?:设)?局/gu, "住房和城乡建设局"],
  [/交通(?:运输)?局/gu, "交通运输局"],
  [/人(?:力资源)?(?:和)?社(?:会)?(?:保障)?局/gu, "人力资源和社会保障局"],
  [/文(?:化)?广(?:播电视)?(?:和)?旅(?:游)?局/gu, "文化广播电视和旅游局"],
  [/自(?:然)?资(?:源)?(?:和)?规(?:划)?局/gu, "自然资源和规划局"],
  [/政府办(?:公室)?/gu, "政府办公室"],
];

const mostProposed = 50;

/**
 * Pairs among the words that are likely to be one: the same but for usual short forms, blanks and 和; a place with and without
 * 市, 区 or 县; one that is the 简称 of the other. At most fifty, in the order of the words.
 */
export function nearDoubles(words: readonly WordRow[]): readonly NearDouble[] {
  const seen = new Map<string, WordRow>();
  const pairs: NearDouble[] = [];
  for (const word of words) {
    const keys = keysOf(word);
    const known = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
    if (known !== undefined) pairs.push({ one: known, other: word });
    for (const key of keys) if (!seen.has(key)) seen.set(key, word);
    if (pairs.length >= mostProposed) break;
  }
  return pairs;
}

function keysOf({ kind, name, shortName }: WordRow): readonly string[] {
  const forms = [name, ...(shortName === null ? [] : [shortName])].map(plainForm);
  return [...new Set(kind === "party" ? forms.map(withoutRank) : forms)];
}

function plainForm(name: string): string {
  const plain = name.normalize("NFKC").replaceAll(/\s|[()（）·—-]/gu, "");
  return shortForms.reduce((text, [short, official]) => text.replaceAll(short, official), plain);
}

function withoutRank(place: string): string {
  return place.replace(/(?<=.{2})(?:市|区|县)$/u, "");
}
