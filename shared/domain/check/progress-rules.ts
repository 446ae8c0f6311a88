import { amountInWords } from "../amount-in-words.ts";
import { dateInWords } from "../dates.ts";
import { fieldLabel } from "../field-labels.ts";
import type { ProgressDraft, ProgressEntry } from "../item.ts";
import type { CheckedItem, CheckSource } from "./check-source.ts";
import type { Finding } from "./finding.ts";

const cumulative = ["doneThisYear", "doneSinceStart", "percent"] as const satisfies readonly (keyof ProgressDraft)[];
type Cumulative = (typeof cumulative)[number];

/** Figures that count up through the year and yet fall from one cut-off date to the next. */
export function cumulativeFalls({ items }: CheckSource): readonly Finding[] {
  return items.flatMap((checked) => cumulative.flatMap((figure) => fallsOf(checked, figure)));
}

function fallsOf({ item, reported }: CheckedItem, figure: Cumulative): readonly Finding[] {
  const given = reported.filter((entry) => entry.asOf !== null && entry[figure] !== null);
  return given.flatMap((entry, index) => {
    const before = given[index - 1];
    if (before === undefined || Number(entry[figure]) >= Number(before[figure])) return [];
    const label = fieldLabel(figure) ?? "";
    const message = `${label}由${at(before)}的${inWords(before, figure)}降为${at(entry)}的${inWords(entry, figure)}，累计数不应减少`;
    const place = { kind: "progress" as const, id: entry.id, itemId: item.id, title: item.title, field: figure };
    return [{ rule: "cumulative-falls" as const, level: "error" as const, message, place, repair: null }];
  });
}

function at({ asOf }: ProgressEntry): string {
  return asOf === null ? "未注明日期" : dateInWords(asOf);
}

function inWords(entry: ProgressEntry, figure: Cumulative): string {
  if (figure === "percent") return `${entry.percent ?? ""}%`;
  const amount = entry[figure];
  return amount === null ? "" : amountInWords(amount);
}

/** 进度 above 100 %; the form refuses it, but older or collected data may hold it. */
export function percentAbove100({ items, data }: CheckSource): readonly Finding[] {
  const entries = items.flatMap(({ item, reported }) =>
    reported
      .filter(({ percent }) => percent !== null && Number(percent) > 100)
      .map((entry): Finding => ({
        rule: "percent-above-100",
        level: "error",
        message: `进度为${entry.percent ?? ""}%，超过了100%`,
        place: { kind: "progress", id: entry.id, itemId: item.id, title: item.title, field: "percent" },
        repair: null,
      })),
  );
  const observations = data.observations
    .filter(({ unit, value }) => unit === "%" && Number(value) > 100)
    .map(({ id, indicator, value }): Finding => ({
      rule: "percent-above-100",
      level: "warning",
      message: `指标值为${value}%，超过了100%，请核对是否为增长率`,
      place: { kind: "observation", id, title: indicator },
      repair: null,
    }));
  return [...entries, ...observations];
}
