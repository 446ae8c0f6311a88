import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { ErrorActionKind } from "../../../shared/errors/error-in-words.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { errorOf, isCancelled } from "../../lib/app-failure.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { ChartModeChoice } from "./ChartModeChoice.tsx";
import { ExportStrip } from "./ExportStrip.tsx";
import { reportFileName } from "./file-name.ts";
import { useExportReport, useSettledRevision } from "./mutations.ts";
import { NothingToReport } from "./NothingToReport.tsx";
import { useReportPreview } from "./queries.ts";
import { ReportView } from "./ReportView.tsx";
import "./report-page.css";

/** 报告: the year's standard report to read, and the Word file made from it. */
export function ReportPage(): ReactNode {
  const { year, asOf, kind } = useWorkingYear();
  const { goTo } = useNavigation();
  const preview = useReportPreview(year, asOf);
  const settledRevision = useSettledRevision();
  const { task, cancel, exporting } = useExportReport();
  const [charts, setCharts] = useState<ChartMode>("native");
  const [settling, setSettling] = useState(false);

  const exportWord = async () => {
    if (preview.data === undefined || settling || exporting.isPending) return;
    setSettling(true);
    try {
      const basedOn = await settledRevision(year, asOf);
      exporting.mutate({ year, asOf, charts, basedOn, suggestedName: reportFileName(preview.data.document.title) });
    } catch {
      // The page itself shows why the report could not be read.
    } finally {
      setSettling(false);
    }
  };
  const act = (action: ErrorActionKind) => {
    if (action === "open-archive") goTo("archive");
    else void exportWord();
  };
  const isEmpty = preview.data !== undefined && nothingIn(preview.data.itemCount, preview.data.chartCount);

  return (
    <PageFrame
      title="报告"
      note={`${year}年度，截至${dateInWords(asOf)}${kind === "demo" ? "，演示数据" : ""}`}
      actions={
        preview.data !== undefined &&
        !isEmpty && (
          <>
            <ChartModeChoice mode={charts} onChange={setCharts} />
            <Button type="primary" disabled={settling || exporting.isPending} onClick={() => void exportWord()}>
              导出 Word
            </Button>
          </>
        )
      }
      body="fills"
    >
      <div className="export-strip">
        <ExportStrip
          task={task}
          written={exporting.data ?? null}
          error={errorToShow(exporting.error)}
          onCancel={cancel}
          onAction={act}
          onDismiss={exporting.reset}
        />
      </div>
      {preview.data === undefined && preview.isError && (
        <ErrorState error={errorOf(preview.error)} onAction={() => void preview.refetch()} />
      )}
      {preview.isPending && <LoadingState label="正在生成报告预览" />}
      {isEmpty && <NothingToReport year={year} onGo={() => goTo("items")} />}
      {preview.data !== undefined && !isEmpty && <ReportView preview={preview.data} />}
    </PageFrame>
  );
}

/** A year with neither items nor anything to draw has no report to read. */
function nothingIn(itemCount: number, chartCount: number): boolean {
  return itemCount === 0 && chartCount === 0;
}

/** Cancelling is no error: the user knows. */
function errorToShow(thrown: Error | null): AppError | null {
  return thrown === null || isCancelled(thrown) ? null : errorOf(thrown);
}
