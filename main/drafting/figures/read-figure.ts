import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import type { FigureFormat } from "../../../shared/domain/draft/bound-figure.ts";
import type { FigureReading, FigureRow } from "../../../shared/domain/draft/figure-answers.ts";
import { measuredInWords } from "../../../shared/domain/draft/figure-in-words.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { formulaInWords } from "../../../shared/domain/draft/formula-in-words.ts";
import { comparableValue } from "../../../shared/domain/draft/measured.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import { asDocumentTitle } from "../../../shared/domain/official-text.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { measureFigure, type Taken } from "./measure-figure.ts";
import { amountOf } from "./select-items.ts";
import type { FactsAt, YearFacts } from "./year-facts.ts";

/** Rows that are shown beside a figure; the window leads to the list for more. */
const mostRows = 8;

/** What a source gives now, with formula, rows and the sentence that proves it. */
export function readFigure(years: YearFacts, source: FigureSource, format: FigureFormat): FigureReading {
  const taken = measureFigure(years, source);
  const formula = formulaInWords(source);
  if (!taken.ok) {
    return { now: null, missing: taken.missing, formula, rowCount: 0, rows: [], sourceSentence: null, cutOff: null };
  }
  const { measured, items, observation } = taken;
  return {
    now: { value: comparableValue(measured), text: measuredInWords(measured, format) },
    missing: null,
    formula,
    rowCount: observation === null ? items.length : 1,
    rows: observation === null ? items.slice(0, mostRows).map((item) => rowOf(item, source)) : observationRow(taken),
    sourceSentence: sentenceOf(taken),
    cutOff: cutOffOf(taken),
  };
}

function rowOf(placed: ReportItem, source: FigureSource): FigureRow {
  const { id, title } = placed.item;
  return { itemId: id, title, text: addedBy(placed, source.kind === "change" ? source.of : source) };
}

/** What an item adds to the figure, in words. */
function addedBy(placed: ReportItem, source: FigureSource): string {
  const words = (amount: Parameters<typeof amountOf>[1]) => {
    const found = amountOf(placed, amount);
    return found === null ? "—" : amountInWords(found);
  };
  if (source.kind === "sum") return words(source.amount);
  if (source.kind === "completion" || source.kind === "pace") return `${words("done")} ÷ ${words("planned")}`;
  return "";
}

function observationRow({ observation }: Taken): FigureRow[] {
  if (observation === null) return [];
  return [{ itemId: null, title: observation.indicator, text: observationInWords(observation) }];
}

function cutOffOf({ observation, at }: Taken): string | null {
  if (observation === null) return cutOffInWords(at.facts.asOf);
  return observation.asOf === null ? null : cutOffInWords(observation.asOf);
}

/** The first sentence that the indicator, or the only item, cites, with its source. */
function sentenceOf({ observation, items, at }: Taken): string | null {
  const [only] = items.length === 1 ? items : [];
  const id = observation?.id ?? only?.item.id;
  return id === undefined ? null : citedSentence(at, id);
}

function citedSentence({ data }: FactsAt, targetId: string): string | null {
  const citation = data.citations.find((one) => one.targetId === targetId);
  const source = data.sources.find(({ id }) => id === citation?.sourceId);
  if (citation === undefined || source === undefined) return null;
  return `${citation.sentence}——${asDocumentTitle(source.title)}`;
}
