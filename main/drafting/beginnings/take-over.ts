import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";
import { withBlocks, withBlockWords, withFigures } from "../../../shared/domain/draft/change-figures.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { FigureRun, Run, TextRun } from "../../../shared/domain/report-runs.ts";
import { drawAnew } from "../objects/draw-anew.ts";
import { standardNameOf, isInserted } from "../../../shared/domain/draft/standard-object.ts";
import { readFigure } from "../figures/read-figure.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { liveAgain } from "../freeze-annexes.ts";
import { cutOffLineOf } from "../cut-off-line.ts";
import { inNewYear } from "./in-new-year.ts";
import { rebindItems } from "./rebind-items.ts";

/** What is taken over: an earlier text with the year and the cut-off date that it was written for. */
export interface EarlierText {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly body: DraftBody;
}

/**
 * The text of an earlier report for a new year. Every figure is bound to the new year: it shows the new value, keeps the old one
 * beside it, and waits to be agreed to; where the new year has no value yet, the old text stays. The cut-off date is that of the
 * new year wherever it is named. Charts and tables that the program had drafted are those of the new year, and those with a
 * definition wait to be agreed to. Other words stay as they are.
 */
export function takeOver(earlier: EarlierText, years: YearFacts, fresh: DraftBody): DraftBody {
  const { year, asOf } = years;
  const { body } = earlier;
  const bound = withFigures(liveAgain(body), (run) => rebound(run, earlier.year, years));
  const renamed = withBlocks(bound, (block) => withNewDates(block, earlier, years));
  const current = withBlocks(renamed, (block) => redrawn(freshChart(block, fresh), earlier.year, years));
  return {
    ...current,
    title: body.title.replaceAll(String(earlier.year), String(year)),
    cutOffLine: body.cutOffLine === "" ? "" : cutOffLineOf(asOf),
    front: frontOf(body, asOf),
    signature: { ...body.signature, date: asOf },
    remarks: [],
  };
}

/** The figures around a date are those of the new year: beside last year's date they would be false. */
function withNewDates(block: DraftBlock, earlier: EarlierText, years: YearFacts): DraftBlock {
  if (block.kind === "unknown") return block;
  return withBlockWords(block, (runs) =>
    runs.map((run) => (isTyped(run) ? { ...run, text: inNewYear(run.text, earlier, years) } : run)),
  );
}

function isTyped(run: Run): run is TextRun {
  return !("note" in run || "target" in run || "figure" in run || "original" in run);
}

function rebound(run: FigureRun, formerYear: number, years: YearFacts): FigureRun {
  const { fixed: _fixed, former: _former, ...figure } = run.figure;
  const source = rebindItems(figure.source, years);
  const { now } = readFigure(years, source, figure.format);
  const former = { year: formerYear, value: figure.confirmed?.value ?? null, text: run.text };
  const next: BoundFigure = { ...figure, source, confirmed: null, former };
  return { ...run, text: now?.text ?? run.text, figure: next };
}

/** The chart or table that the program drafts in this place for the new year; one without origin stays. */
function freshChart(block: DraftBlock, fresh: DraftBody): DraftBlock {
  if (block.kind !== "chart" && block.kind !== "table") return block;
  const name = standardNameOf(block);
  const found = fresh.chapters
    .flatMap(({ blocks }) => blocks)
    .find((one) => one.kind === block.kind && name !== null && standardNameOf(one) === name);
  if (found === undefined || block.composed === undefined) return block;
  return { ...found, id: block.id, ...(isInserted(block.composed) && { composed: block.composed }) };
}

/** What has a definition shows the new year and waits to be agreed to; where the new year gives nothing, the old one stays. */
function redrawn(block: DraftBlock, formerYear: number, years: YearFacts): DraftBlock {
  return block.kind === "chart" || block.kind === "table" ? drawAnew(block, formerYear, years) : block;
}

/** The registry gives a new number, and a new day stands on cover and imprint. */
function frontOf({ front }: DraftBody, asOf: IsoDate): DraftBody["front"] {
  if (front === null) return null;
  const { cover, redHead, imprint } = front;
  const number = `〔${asOf.slice(0, 4)}〕　　号`;
  return {
    ...front,
    cover: cover && { ...cover, date: asOf },
    redHead: redHead && { ...redHead, documentNumber: redHead.documentNumber.replace(/〔\d*〕[^号]*号/u, number) },
    imprint: imprint && { ...imprint, printedOn: asOf },
  };
}
