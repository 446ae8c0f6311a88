import type { ObservationSource } from "../../../shared/domain/draft/figure-source.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";

/** 亿元 and 元 are one measure: 万 and 亿 belong to the number. */
export function measureOf(unit: string): string {
  return unit.replace(/^(万亿|亿|万)(?=.)/u, "");
}

/**
 * The value of an indicator at the cut-off date: as it was bound and, where its field or mechanism has another name by now,
 * the only one of its name and place. null when there is none, or more than one that could be meant.
 */
export function findObservation({ observations }: ReportFacts, source: ObservationSource): Observation | null {
  const alike = observations.filter(
    (one) => one.indicator === source.indicator && measureOf(one.unit) === source.measure,
  );
  const ofPlace = alike.filter(({ scope }) => scope === source.scope);
  const exact = ofPlace.filter(({ field, mechanism }) => field === source.field && mechanism === source.mechanism);
  for (const candidates of [exact, ofPlace]) {
    if (candidates.length > 0) return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }
  return null;
}
