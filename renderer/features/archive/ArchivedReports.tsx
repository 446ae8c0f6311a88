import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { draftRuleLabels } from "../../../shared/domain/draft/check-finding.ts";
import { draftKindLabels, draftStateLabels } from "../../../shared/domain/draft/draft.ts";
import { occasionInWords, type ListedFinding } from "../../../shared/domain/draft/listed-finding.ts";
import type { FrozenReport } from "../../../shared/domain/frozen-report.ts";
import type { SnapshotSummary } from "../../../shared/ipc/questions/snapshots.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { momentInTable } from "../../lib/format.ts";
import { useArchivedReports } from "./queries.ts";

interface ArchivedReportsProps {
  readonly snapshot: SnapshotSummary;
  readonly onClose: () => void;
}

/** The reports that were archived with a year, and what was known to be open in them when they went out. */
export function ArchivedReports({ snapshot, onClose }: ArchivedReportsProps): ReactNode {
  const reports = useArchivedReports(snapshot.id);
  return (
    <Dialog
      open
      title={`${snapshot.year}年度的定稿和检查清单`}
      width={760}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      {reports.isPending && <LoadingState small label="正在读取归档" />}
      {reports.isError && <ErrorState small error={errorOf(reports.error)} onAction={() => void reports.refetch()} />}
      {reports.data?.length === 0 && (
        <EmptyState small title="没有随档案封存的报告" text="归档时，这个年度没有定稿，也没有导出过起草的报告。" />
      )}
      <div className="archived-reports">
        {reports.data?.map((report) => (
          <ArchivedReport key={report.id} report={report} />
        ))}
      </div>
    </Dialog>
  );
}

function ArchivedReport({ report }: { readonly report: FrozenReport }): ReactNode {
  const { title, kind, state, asOf, files, findings, exports } = report;
  return (
    <section aria-label={title}>
      <h3 className="archive-heading">{title}</h3>
      <p className="archive-text">
        {draftKindLabels[kind]}，{draftStateLabels[state]}，数据截至{dateInWords(asOf)}。
        {files === null ? "没有定稿，只封存检查清单。" : "Word文件和文本随归档导出。"}
      </p>
      <FindingLines label="归档时" findings={findings} />
      {exports.map((listed) => (
        <FindingLines
          key={`${listed.exportedAt} ${listed.fileName}`}
          label={`${momentInTable(listed.exportedAt)} ${occasionInWords(listed)}`}
          findings={listed.findings}
        />
      ))}
    </section>
  );
}

function FindingLines({ label, findings }: { readonly label: string; readonly findings: readonly ListedFinding[] }) {
  if (findings.length === 0) return <p className="archived-moment">{label}：检查没有发现问题。</p>;
  return (
    <details>
      <summary className="archived-moment">
        {label}：{findings.length}处
      </summary>
      <ol className="archived-findings">
        {findings.map(({ rule, message, place, quote }, index) => (
          // The same may be found twice at places of the same words.
          <li key={index}>
            <strong>{draftRuleLabels[rule]}</strong> {message}
            <span className="archived-place">
              {place === "" ? "全文" : place}
              {quote === "" ? "" : `，“${quote}”`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
