import type { Checkpoint } from "../../shared/checkpoint.ts";
import { annexLabel } from "../../shared/domain/annex-label.ts";
import type { Annex } from "../../shared/domain/report.ts";
import { referenceMark } from "./inline-marks.ts";
import { chartsNamed, type ReportCharts } from "./report-charts.ts";
import type { ReportFacts } from "./report-facts.ts";

/** What a chapter is written from: the facts, and the numbers of the charts and annexes that it may point to. */
export interface ReportMaterial {
  readonly facts: ReportFacts;
  readonly charts: ReportCharts;
  readonly annexes: readonly NumberedAnnex[];
  /** Called between sentences that look at all items. */
  readonly checkpoint: Checkpoint;
}

export const annexIds = ["items", "investment", "delayed", "years"] as const;
export type AnnexId = (typeof annexIds)[number];

/** What references to an annex name. */
export const annexTarget = (id: AnnexId) => `annex-${id}`;

/** An annex under its stable name, with the number that its place gave it. */
export interface NumberedAnnex {
  readonly id: AnnexId;
  readonly annex: Annex;
}

/** 附件2 for the annex so named, 附件 when it is the only one; null when the report has none. */
export function labelOfAnnex({ annexes }: ReportMaterial, id: AnnexId): string | null {
  const found = annexes.find((annex) => annex.id === id);
  return found ? annexLabel(found.annex.number, annexes.length) : null;
}

/** What a sentence may point to: charts by the beginning of their names, annexes by theirs. */
interface Places {
  readonly charts?: readonly string[];
  readonly annexes?: readonly AnnexId[];
}

/** （见图2、附件2）: those of the places that the report has; empty when it has none of them. */
export function see(material: ReportMaterial, { charts = [], annexes = [] }: Places): string {
  const numbers = chartsNamed(material.charts, ...charts).map(({ chart, caption }) =>
    referenceMark(chart.id, `图${caption.number}`),
  );
  const labels = annexes.flatMap((id) => {
    const label = labelOfAnnex(material, id);
    return label === null ? [] : [referenceMark(annexTarget(id), label)];
  });
  const places = [...numbers, ...labels];
  return places.length === 0 ? "" : `（见${places.join("、")}）`;
}
