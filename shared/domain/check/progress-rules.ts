import { amountInWords } from "../amount-in-words.ts";
import { dateInWords } from "../dates.ts";
import { fieldLabel } from "../field-labels.ts";
import type { ProgressDraft, ProgressEntry } from "../item.ts";
import { ownField } from "../own-field.ts";
import type { CheckedItem, CheckSource } from "./check-source.ts";
import type { Finding } from "./finding.ts";

const cumulative = ["doneThisYear", "doneSinceStart", "percent"] as const satisfies readonly (keyof ProgressDraft)[];
type Cumulative = (typeof cumulative)[number];

/**
 * Figures that count up and yet fall from one cut-off date to the next. 年度完成投资 begins anew with each calendar year: an entry
 * that was brought along from the year before is not compared with it.
 */
export function cumulativeFalls({ items }: CheckSource): readonly Finding[] {
  return items.flatMap((checked) => cumulative.flatMap((figure) => fallsOf(checked, figure)));
}

function fallsOf({ item, reported }: CheckedItem, figure: Cumulative): readonly Finding[] {
  const given = reported.filter((entry) => entry.asOf !== null && entry[figure] !== null);
  return given.flatMap((entry, index) => {
    const before = given[index - 1];
    if (before === undefined || Number(entry[figure]) >= Number(before[figure])) return [];
    if (figure === "doneThisYear" && yearOf(entry) !== yearOf(before)) return [];
    const label = fieldLabel(figure) ?? "";
    const message = `${label}由${at(before)}的${inWords(before, figure)}降为${at(entry)}的${inWords(entry, figure)}，累计数不应减少`;
    const place = { kind: "progress" as const, id: entry.id, itemId: item.id, title: item.title, field: figure };
    return [{ rule: "cumulative-falls" as const, level: "error" as const, message, place, repair: null }];
  });
}

function yearOf({ asOf }: ProgressEntry): string {
  return (asOf ?? "").slice(0, 4);
}

function at({ asOf }: ProgressEntry): string {
  return asOf === null ? "未注明日期" : dateInWords(asOf);
}

function inWords(entry: ProgressEntry, figure: Cumulative): string {
  if (figure === "percent") return `${entry.percent ?? ""}%`;
  const amount = entry[figure];
  return amount === null ? "" : amountInWords(amount);
}

/** 进度 above 100 %, which the form refuses, but older or collected data may hold; and other figures in % that may be rates of growth. */
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
  return [...entries, ...ownAbove100(data), ...observations];
}

/** Own columns counted in %. */
function ownAbove100({ items, ownColumns }: CheckSource["data"]): readonly Finding[] {
  const columns = ownColumns.filter(({ kind, unit }) => kind === "number" && unit !== null && /^[%％]$/u.test(unit));
  if (columns.length === 0) return [];
  return items.flatMap((item) =>
    columns.flatMap(({ name, worklistId }): Finding[] => {
      const value = worklistId === item.worklistId ? (item[ownField(name)] ?? null) : null;
      if (value === null || Number(value) <= 100) return [];
      const place = { kind: "item", id: item.id, title: item.title, field: ownField(name) } as const;
      const message = `“${name}”为${value}%，超过了100%，请核对是否为增长率`;
      return [{ rule: "percent-above-100", level: "warning", message, place, repair: null }];
    }),
  );
}
