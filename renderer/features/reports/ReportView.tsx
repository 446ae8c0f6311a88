import { useCallback, useMemo, useRef, type ReactNode } from "react";
import type { ReportPreview } from "../../../shared/ipc/questions/reports.ts";
import { useWidth } from "../../lib/use-width.ts";
import { annexPlace, outlineOfChapters } from "../../components/paper/numbering.ts";
import { Outline } from "./Outline.tsx";
import { Paper } from "../../components/paper/Paper.tsx";
import { LayoutChoice, type ReportLayout } from "./settings/LayoutChoice.tsx";
import { ReportSettings } from "./settings/ReportSettings.tsx";
import { TemplateChoice } from "./settings/template/TemplateChoice.tsx";
import { Warnings } from "./settings/Warnings.tsx";
import { useCurrentPlace } from "./use-current-place.ts";

/** Room at both sides of a sheet, in px. */
const paperMargins = 32;

interface ReportViewProps {
  readonly preview: ReportPreview;
  readonly layout: ReportLayout;
  readonly onLayout: (layout: ReportLayout) => void;
}

/** Outline, paper and settings side by side. */
export function ReportView({ preview, layout, onLayout }: ReportViewProps): ReactNode {
  const { document: report, contents, warnings } = preview;
  const desk = useRef<HTMLDivElement>(null);
  const width = useWidth(desk);
  const places = useMemo(() => {
    const chapters = outlineOfChapters(report.chapters).map(({ place }) => place);
    return [...chapters, ...report.annexes.map(({ number }) => annexPlace(number))];
  }, [report]);
  const current = useCurrentPlace(desk, places);
  const goTo = useCallback((place: string) => document.getElementById(place)?.scrollIntoView({ block: "start" }), []);

  return (
    <div className="report">
      <Outline document={report} current={current} onGo={goTo} />
      <div className="report-desk" ref={desk} tabIndex={0} role="region" aria-label="报告正文">
        {width > 0 && <Paper document={report} contents={contents} width={width - paperMargins} />}
      </div>
      <div className="report-side">
        <ReportSettings />
        <LayoutChoice layout={layout} onChange={onLayout} />
        <TemplateChoice />
        <Warnings warnings={warnings} />
      </div>
    </div>
  );
}
