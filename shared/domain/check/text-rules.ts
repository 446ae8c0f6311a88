import { Big } from "big.js";
import type { ProgressEntry } from "../item.ts";
import { fenPerWan, fenPerYi, moneyFromFen, type Money } from "../money.ts";
import type { CheckSource } from "./check-source.ts";
import type { Finding, FindingPlace, Repair } from "./finding.ts";

/** A figure as a text writes it, with the unit that follows. */
interface WrittenFigure {
  readonly value: Big;
  readonly unit: string;
  readonly digits: number;
}

/** An amount written without 亿元, 万元 or 元: 投资1200，…; a following 个, 年, % … is a unit too. */
const amountWithoutUnit =
  /(投资|资金|金额)(?:总额)?(?:约|近|超|超过|达|达到|完成|为)?(\d+(?:\.\d+)?)(?=[，。；、）\s]|$)/gu;
const figure = /(\d+(?:\.\d+)?)(亿元|万元|元|万亩|亩|公里|个|项|家|人|户|吨)/gu;

/** Money in a progress text without its unit; the unit is offered where the entry's own figures tell it. */
export function unitMissing({ items, data }: CheckSource): readonly Finding[] {
  const inTexts = textsOf(items).flatMap(({ text, entry, place }) =>
    [...text.matchAll(amountWithoutUnit)].map((match): Finding => {
      const message = `“${match[0]}”没有写明单位`;
      return { rule: "unit-missing", level: "warning", message, place, repair: withUnit(entry, match) };
    }),
  );
  const inIndicators = data.observations
    .filter(({ unit }) => unit.trim() === "")
    .map(({ id, indicator, value }): Finding => ({
      rule: "unit-missing",
      level: "error",
      message: `指标值${value}没有单位`,
      place: { kind: "observation", id, title: indicator },
      repair: null,
    }));
  return [...inTexts, ...inIndicators];
}

/** Writes the unit behind the number where exactly one unit makes it a figure of the same entry. */
function withUnit(entry: ProgressEntry, { 0: words, 2: number = "", index }: RegExpExecArray): Repair | null {
  const figures = [entry.doneThisYear, entry.doneSinceStart].filter((amount) => amount !== null);
  const [unit, another] = ["亿元", "万元"].filter((one) => figures.some((amount) => amount === amountOf(number, one)));
  if (unit === undefined || another !== undefined || entry.text === null) return null;
  const end = index + words.length;
  const text = `${entry.text.slice(0, end)}${unit}${entry.text.slice(end)}`;
  return { kind: "progress", id: entry.id, basedOn: entry.revision, label: `补上“${unit}”`, changes: { text } };
}

/** A written number in 分; null where it is no amount. */
function amountOf(number: string, unit: string): Money | null {
  const fen = new Big(number).times(unit === "亿元" ? fenPerYi : fenPerWan);
  return fen.eq(fen.round(0)) && fen.lte(Number.MAX_SAFE_INTEGER) ? moneyFromFen(fen.toNumber()) : null;
}

/**
 * 其中 clauses whose parts add up to more than the whole. Rounded parts may exceed it by 0.1 each in the last written
 * digit's place (domain rule), so 2853.6 against 2853.5 is fine; parts that add up to less may be only some of them.
 */
export function partsDoNotAddUp({ items }: CheckSource): readonly Finding[] {
  return textsOf(items).flatMap(({ text, place }) =>
    text.split(/[。；\n]/u).flatMap((sentence) => {
      const message = partsFault(sentence);
      return message === null
        ? []
        : [{ rule: "parts-do-not-add-up", level: "error", message, place, repair: null } as const];
    }),
  );
}

/** What is wrong with the 其中 clause of a sentence, or null. */
export function partsFault(sentence: string): string | null {
  const at = sentence.indexOf("其中");
  const whole = at < 0 ? undefined : figuresOf(sentence.slice(0, at)).at(-1);
  if (whole === undefined) return null;
  const parts = figuresOf(sentence.slice(at)).filter(({ unit }) => unit === whole.unit);
  if (parts.length < 2) return null;
  const sum = parts.reduce((total, { value }) => total.plus(value), new Big(0));
  const digits = Math.max(whole.digits, ...parts.map((part) => part.digits));
  const tolerance = digits === 0 ? new Big(0) : new Big(10).pow(-digits).times(parts.length);
  if (sum.lte(whole.value.plus(tolerance))) return null;
  return `其中各项合计${sum.toFixed()}${whole.unit}，大于总数${whole.value.toFixed()}${whole.unit}`;
}

function figuresOf(text: string): readonly WrittenFigure[] {
  return [...text.matchAll(figure)].map(([, digits = "0", unit = ""]) => ({
    value: new Big(digits),
    unit,
    digits: digits.split(".")[1]?.length ?? 0,
  }));
}

interface ReportedText {
  readonly text: string;
  readonly entry: ProgressEntry;
  readonly place: FindingPlace;
}

function textsOf(items: CheckSource["items"]): readonly ReportedText[] {
  return items.flatMap(({ item, reported }) =>
    reported.flatMap((entry): ReportedText[] => {
      const { id, text } = entry;
      if (text === null) return [];
      return [{ text, entry, place: { kind: "progress", id, itemId: item.id, title: item.title, field: "text" } }];
    }),
  );
}
