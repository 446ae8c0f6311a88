import type { Run, TextRun } from "../../../shared/domain/report-runs.ts";
import { plainText } from "../../../shared/domain/report-runs.ts";
import type { Claim } from "../claims/claim.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { fittingFormat } from "./fitting-format.ts";

/** What binding needs besides the text. */
export interface Binding {
  readonly years: YearFacts;
  readonly newId: () => string;
  /** When the figures were agreed to, in ISO 8601 UTC. */
  readonly at: string;
}

/**
 * The runs with those claims bound whose source gives exactly what stands there. A figure that is parted by a reference, a
 * footnote or bold type is left as it is.
 */
export function bindRuns(runs: readonly Run[], claims: readonly Claim[], binding: Binding): readonly Run[] {
  if (claims.length === 0) return runs;
  let place = 0;
  return runs.flatMap((run) => {
    const from = place;
    place += run.text.length;
    if (!isPlain(run)) return [run];
    return bindRun(run, from, claims, binding);
  });
}

/** The claims of a paragraph are found in its plain text, footnotes and references included. */
export function bindParagraph(
  runs: readonly Run[],
  claimsIn: (text: string) => readonly Claim[],
  binding: Binding,
): readonly Run[] {
  return bindRuns(runs, claimsIn(plainText(runs)), binding);
}

function isPlain(run: Run): run is TextRun {
  return !("note" in run || "target" in run || "figure" in run || "original" in run);
}

function bindRun(run: TextRun, offset: number, claims: readonly Claim[], binding: Binding): Run[] {
  const inside = claims.filter(({ from, to }) => from >= offset && to <= offset + run.text.length);
  const bound: Run[] = [];
  let end = 0;
  for (const claim of inside) {
    const written = fittingFormat(binding.years, claim.source, claim.text);
    if (written === null) continue;
    const [from, to] = [claim.from - offset, claim.to - offset];
    if (from > end) bound.push({ ...run, text: run.text.slice(end, from) });
    const { value, text, format } = written;
    const figure = { id: binding.newId(), source: claim.source, format, confirmed: { value, text, at: binding.at } };
    bound.push({ ...run, text, figure });
    end = to;
  }
  if (end < run.text.length) bound.push({ ...run, text: run.text.slice(end) });
  return bound;
}
