import { Big } from "big.js";
import type { CheckSource } from "./check-source.ts";
import type { Finding, FindingPlace } from "./finding.ts";

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

/** Money in a progress text without its unit. */
export function unitMissing({ items, data }: CheckSource): readonly Finding[] {
  const inTexts = textsOf(items).flatMap(({ text, place }) =>
    [...text.matchAll(amountWithoutUnit)].map(([words]): Finding => {
      const message = `“${words}”没有写明单位`;
      return { rule: "unit-missing", level: "warning", message, place, repair: null };
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

function textsOf(items: CheckSource["items"]): readonly { readonly text: string; readonly place: FindingPlace }[] {
  return items.flatMap(({ item, reported }) =>
    reported.flatMap(({ id, text }) =>
      text === null
        ? []
        : [
            {
              text,
              place: { kind: "progress" as const, id, itemId: item.id, title: item.title, field: "text" as const },
            },
          ],
    ),
  );
}
