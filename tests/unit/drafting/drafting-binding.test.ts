import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placedBlocks, placedFigures } from "../../../shared/domain/draft/body-places.ts";
import { isoDate, type IsoDate } from "../../../shared/domain/dates.ts";
import { wordsOf } from "../../../shared/domain/report-blocks.ts";
import { plainText, type Run } from "../../../shared/domain/report-runs.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { readFigure } from "../../../main/drafting/figures/read-figure.ts";
import { saysTheSame, writtenNumbers } from "../../../main/drafting/matching/written-number.ts";
import { buildReport } from "../../../main/reports/build-report.ts";
import { reportItems } from "../../../main/reports/report-items.ts";
import type { ReportSource } from "../../../main/reports/report-source.ts";
import { yearTotals } from "../../../shared/domain/year-totals.ts";
import { aComposedReport, type ComposedReport } from "../../support/drafting-composed.ts";
import { changedYear } from "../../support/drafting-changed-year.ts";
import { randomYear } from "../../support/random-year.ts";
import { aYear } from "../../support/rows.ts";
import { aYearWithEverything } from "../../support/year-with-everything.ts";

const asOf = isoDate("2021-11-30");
const sameDayBefore = isoDate("2020-11-30");

/** A year and the one before it, as the store would give them. */
function sourcesOf(data: YearData, before: YearData | null): { source: ReportSource; former: ReportSource | null } {
  if (before === null) return { source: { data, history: [] }, former: null };
  const former = { ...before, year: { ...aYear({ kind: data.year.kind }), year: 2020 } };
  const history = [yearTotals(2020, sameDayBefore, reportItems(former, sameDayBefore))];
  return { source: { data, history }, former: { data: former, history: [] } };
}

function composed(data: YearData, before: YearData | null): ComposedReport & { source: ReportSource } {
  const { source, former } = sourcesOf(data, before);
  return { source, ...aComposedReport(source, asOf, former) };
}

const years = fc.record({ data: randomYear, before: fc.option(randomYear, { nil: null }) });

describe("a report drafted by the program", () => {
  test("reads exactly as the standard report, and each of its bound figures gives exactly what stands there", () => {
    let bound = 0;
    fc.assert(
      fc.property(years, ({ data, before }) => {
        const { source, body, years: facts } = composed(data, before);
        const standard = buildReport(source, asOf).document.chapters.flatMap(({ blocks }) => blocks.flatMap(textsOf));
        expect(placedBlocks(body).flatMap(({ block }) => (block.kind === "unknown" ? [] : textsOf(block)))).toEqual(
          standard,
        );
        for (const { figure, text } of placedFigures(body)) {
          const reading = readFigure(facts, figure.source, figure.format);
          expect({ text: reading.now?.text, formula: reading.formula }).toEqual({ text, formula: reading.formula });
          expect(figure.confirmed).toMatchObject({ value: reading.now?.value, text });
          bound += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(bound).toBeGreaterThan(300);
  });

  test("binds each figure to what it means: with other data it gives what the report then says in that place", () => {
    let compared = 0;
    const drawn = fc.record({ data: randomYear, before: fc.option(randomYear, { nil: null }), seed: fc.nat() });
    fc.assert(
      fc.property(drawn, ({ data, before, seed }) => {
        const first = composed(data, before);
        const later = composed(changedYear(data, seed), before);
        compared += compareFigures(first, later);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  test("binds how many items lie in a field where some lie in none", () => {
    const { data, history } = aYearWithEverything();
    const items = data.items.map((item, at) => (at === 0 ? { ...item, field: null } : item));
    const { body } = aComposedReport({ data: { ...data, items }, history }, isoDate("2025-09-30"));
    const bound = placedFigures(body).find(({ figure: { source } }) => source.kind === "count" && source.filter.gives);
    expect(bound).toMatchObject({
      text: `${items.length - 1}项`,
      figure: { source: { kind: "count", filter: { gives: "field" } } },
    });
  });

  test("binds nearly all figures of a year with everything", () => {
    const { body } = aComposedReport(aYearWithEverything(), isoDate("2025-09-30") satisfies IsoDate);
    expect(placedFigures(body).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "5项",
        "3个",
        "3项",
        "1项",
        "1项",
        "1项",
        "3项",
        "1项",
        "80亿元",
        "58.4亿元",
        "73%",
        "落后时序2个百分点",
        "2项",
        "74.54亿元",
        "20.6%",
        "73.0%",
        "5项",
        "167项",
        "85.3%",
        "落后时序18.3个百分点",
        "落后时序15.0个百分点",
        "2项",
        "1项",
        "1项",
        "30亿元",
        "17亿元",
        "56.7%",
        "落后时序18.3个百分点",
        "10亿元",
        "9亿元",
        "90%",
        "8亿元",
        "20亿元",
        "40%",
        "2项",
        "38.4亿元",
        "45亿元",
        "85.3%",
        "超时序10.3个百分点",
        "58亿元",
        "34亿元",
        "40亿元",
        "85%",
        "16.54亿元",
        "5亿元",
        "4.4亿元",
        "88%",
        "1项",
        "5亿元",
        "3亿元",
        "60%",
        "落后时序15个百分点",
        "167项",
        "1项",
        "1项",
        "1项",
        "1项",
        "20%",
      ]
    `);
  });
});

function textsOf(block: Parameters<typeof wordsOf>[0]): string[] {
  return wordsOf(block).map(plainText);
}

/** Finds every paragraph again in the later report by its words, and compares what stands where its figures stood. */
function compareFigures(first: ComposedReport, later: ComposedReport): number {
  const paragraphs = linesOf(later);
  let compared = 0;
  for (const { chapterId, heading, runs } of linesOf(first)) {
    const figures = runs.filter((run) => "figure" in run);
    if (figures.length === 0) continue;
    const sentence = new RegExp(
      `^${runs.map((run) => ("figure" in run ? aFigure : literalOf(run.text))).join("")}$`,
      "u",
    );
    const found = paragraphs
      .filter((other) => other.chapterId === chapterId && other.heading === heading)
      .map((other) => ({ text: plainText(other.runs), match: sentence.exec(plainText(other.runs)) }))
      .filter(({ match }) => match !== null);
    if (found.length !== 1) continue;
    for (const [index, run] of figures.entries()) {
      const stands = found[0]?.match?.[index + 1] ?? "";
      const { now, formula } = readFigure(later.years, run.figure.source, run.figure.format);
      expect({ formula, stands, now: sameFigure(stands, now?.text ?? "") ? stands : now?.text }).toEqual({
        formula,
        stands,
        now: stands,
      });
      compared += 1;
    }
  }
  return compared;
}

const aFigure =
  "((?:约|近|超)?[\\d.]+[^\\d，。；：、（）\\s]{1,4}?|(?:超时序|落后时序|提高|下降|增加|减少|同比增长|同比下降)[\\d.]+(?:个百分点|%|项)|与时序持平|与上年持平|持平|约?[\\d.]+余?[^\\d，。；：、（）\\s]{0,3}(?:以上)?)";
const literalOf = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

function linesOf({ body }: ComposedReport): { chapterId: string; heading: string; runs: readonly Run[] }[] {
  return placedBlocks(body).flatMap(({ chapterId, heading, block }) =>
    block.kind === "unknown" ? [] : wordsOf(block).map((runs) => ({ chapterId, heading, runs })),
  );
}

const direction = (text: string) => /^[\p{Script=Han}]*/u.exec(text.replace(/^约/u, ""))?.[0];

/** The same words, or the same number said in another unit or with other places: 9800万元 and 0.98亿元. */
function sameFigure(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [writtenNumbers(one)[0], writtenNumbers(other)[0]];
  if (first === undefined || second === undefined || first.measure !== second.measure) return false;
  const exactly = (written: typeof first) => ({ ...written, isRough: false });
  return (
    direction(one) === direction(other) &&
    (saysTheSame(exactly(first), second.value) || saysTheSame(exactly(second), first.value))
  );
}
