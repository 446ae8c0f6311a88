import type { ReactNode } from "react";
import { chartHeight } from "../../../../shared/charts/chart-size.ts";
import type { DrawnObject } from "../../../../shared/domain/draft/object-answers.ts";
import { ChartView } from "../../../components/ChartView.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { PaperTable } from "../../../components/paper/PaperTable.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import type { Preview } from "./use-preview.ts";

/** The chart or table as it will stand on paper, or why there is none. */
export function ObjectPreview({ preview: { reading, failed, isStale } }: { readonly preview: Preview }): ReactNode {
  return (
    <section className="object-sheet" aria-label="预览" aria-busy={isStale}>
      {failed !== null && <ErrorState small error={errorOf(failed)} />}
      {failed === null && reading === null && <LoadingState small label="正在读取数据" />}
      {reading?.missing != null && (
        <p className="object-words" role="status">
          {reading.missing}。
        </p>
      )}
      {reading?.now != null && <Drawn object={reading.now} />}
    </section>
  );
}

function Drawn({ object }: { readonly object: DrawnObject }): ReactNode {
  if (object.kind === "table") {
    return (
      <>
        <p className="paper-caption object-caption">{object.caption?.text}</p>
        <PaperTable table={{ ...object, caption: null }} />
      </>
    );
  }
  return (
    <>
      <div style={{ height: chartHeight(object.chart) }}>
        <ChartView chart={object.chart} />
      </div>
      <p className="paper-caption object-caption">{object.caption.text}</p>
      {object.note != null && <p className="paper-note">{object.note}</p>}
    </>
  );
}
