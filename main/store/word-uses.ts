import type { WordKind } from "../../shared/domain/words/word-row.ts";

/** SQL for the items (`item.key`) that refer to a word; `word` stands for its key. */
const itemsWith: Readonly<Record<WordKind, string>> = {
  party: "SELECT item_key AS key FROM item_party WHERE party_key = word",
  unit: `SELECT key FROM item WHERE lead_unit_key = word
    UNION SELECT item_key FROM item_responsible_unit WHERE unit_key = word
    UNION SELECT item_key FROM item_problem WHERE responsible_unit_key = word`,
};

/** SQL for the items (`item.key`) that refer to the word of this key. */
export function itemsWithWord(kind: WordKind, key: string): string {
  return itemsWith[kind].replaceAll("= word", `= ${key}`);
}

/** SQL, true for the words of a table that stand for themselves; a dropped one counts again as soon as an item uses it. */
export function isInBank(kind: WordKind): string {
  return `merged_into_key IS NULL AND (dropped = 0 OR EXISTS (${itemsWithWord(kind, `${kind}.key`)}))`;
}
