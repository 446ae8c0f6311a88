import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { ReportPreview } from "../../../shared/ipc/questions/reports.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { ChartModeChoice } from "./ChartModeChoice.tsx";
import { ExportStrip } from "./ExportStrip.tsx";
import { NothingToReport } from "./NothingToReport.tsx";
import { useReportPreview } from "./queries.ts";
import { ReportView } from "./ReportView.tsx";
import { useExportDesk, type ExportDesk } from "./use-export-desk.ts";
import { ordinaryLayout } from "./settings/LayoutChoice.tsx";
import "./report-page.css";

interface ReportPageProps {
  /** The switch between the reports of the year, for the head of the page. */
  readonly views: ReactNode;
}

/** 报告: the year's standard report to read, and the Word file made from it. */
export function ReportPage({ views }: ReportPageProps): ReactNode {
  const { year, asOf, kind } = useWorkingYear();
  const { goTo } = useNavigation();
  const [layout, setLayout] = useState(ordinaryLayout);
  const preview = useReportPreview(year, asOf, layout);
  const desk = useExportDesk(layout);
  const report = preview.isError || preview.data === undefined ? null : preview.data;

  return (
    <PageFrame
      title="报告"
      note={`${year}年度，截至${dateInWords(asOf)}${kind === "demo" ? "，演示数据" : ""}`}
      actions={report !== null && !isEmpty(report) && <ExportActions desk={desk} />}
      toolbar={views}
      body="fills"
    >
      <div className="export-strip">
        <ExportStrip
          {...desk}
          onCancel={desk.cancel}
          onAction={(action) => (action === "open-archive" ? goTo("archive") : desk.exportWord())}
          onDismiss={desk.dismiss}
        />
      </div>
      {preview.isError && <ErrorState error={errorOf(preview.error)} onAction={() => void preview.refetch()} />}
      {preview.isPending && <LoadingState label="正在生成报告预览" />}
      {report !== null && isEmpty(report) && <NothingToReport year={year} onGo={() => goTo("items")} />}
      {report !== null && !isEmpty(report) && <ReportView preview={report} layout={layout} onLayout={setLayout} />}
    </PageFrame>
  );
}

/** A year with neither items nor anything to draw has no report to read. */
function isEmpty({ itemCount, chartCount }: ReportPreview): boolean {
  return itemCount === 0 && chartCount === 0;
}

function ExportActions({ desk }: { readonly desk: ExportDesk }): ReactNode {
  return (
    <>
      <ChartModeChoice mode={desk.charts} onChange={desk.setCharts} />
      <Button type="primary" disabled={desk.busy} onClick={desk.exportWord}>
        导出 Word
      </Button>
    </>
  );
}
