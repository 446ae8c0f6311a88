import { kindLabels, paceLabels, phaseLabels, statusLabels } from "../../domain/labels.ts";
import type { FieldOf } from "../import-fields.ts";
import { plainForm } from "../../domain/written-form.ts";
import { rejected, repaired } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText } from "./cell-text.ts";
import { kindWords, paceWords, phaseWords, statusWords } from "./choice-words.ts";
import { blankMarkNote, isBlankMark } from "./plain-text.ts";
import { brief } from "./read-amount.ts";

type Choice<Key extends string> = ReadonlyMap<string, Key>;

/** Reads one of a fixed set of words: the program's own, or another that offices use for the same, which is noted. */
export function readChoice<Key extends string>(cell: SheetCell, { words, labels }: ChoiceSet<Key>): CellReading<Key> {
  const plain = plainForm(cellText(cell)).replaceAll(/[“”"'《》]/gu, "");
  if (plain === "") return read<Key>(null);
  if (isBlankMark(plain)) return read<Key>(null, blankMarkNote);
  const key = words.get(plain);
  if (key === undefined) {
    const own = Object.values<string>(labels);
    const repairs = own.filter((label) => plain.includes(label) || label.includes(plain));
    const message = `“${brief(plain)}”不在可选的用语内，可选：${own.join("、")}`;
    return read<Key>(null, rejected("unknown-choice", message, repairs.length > 0 ? repairs : own));
  }
  return labels[key] === plain
    ? read(key)
    : read(key, repaired("choice-reworded", `“${brief(plain)}”按“${labels[key]}”处理`));
}

export interface ChoiceSet<Key extends string> {
  readonly labels: Readonly<Record<Key, string>>;
  readonly words: Choice<Key>;
}

export const choiceSets = {
  kind: choiceSet(kindLabels, kindWords),
  phase: choiceSet(phaseLabels, phaseWords),
  pace: choiceSet(paceLabels, paceWords),
  status: choiceSet(statusLabels, statusWords),
} satisfies Record<FieldOf<"choice">, unknown>;

/** The words of a choice: its own labels, and others that mean the same. */
export function choiceSet<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  others: Readonly<Record<Key, readonly string[]>>,
): ChoiceSet<Key> {
  const words = new Map<string, Key>();
  for (const key in labels) {
    for (const word of [labels[key], ...others[key]]) if (!words.has(word)) words.set(word, key);
  }
  return { labels, words };
}
