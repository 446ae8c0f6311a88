import { useState, type ReactNode } from "react";
import type { AppError } from "../../../shared/errors.ts";
import type { SnapshotSummary } from "../../../shared/ipc/questions/snapshots.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { TaskBar } from "../../components/TaskBar.tsx";
import { WrittenFile } from "../../components/WrittenFile.tsx";
import { errorOf, isCancelled } from "../../lib/app-failure.ts";
import { ArchivedReports } from "./ArchivedReports.tsx";
import type { YearPair } from "./comparison/year-pair.ts";
import { useExportSnapshot, useVerifySnapshot, type WrittenArchive } from "./mutations.ts";
import { partsInWords } from "./part-labels.ts";
import { useSnapshots } from "./queries.ts";
import { ShelfTable } from "./ShelfTable.tsx";

interface ShelfProps {
  readonly onCompare: (pair: YearPair) => void;
}

/** The shelf of archived years. */
export function Shelf({ onCompare }: ShelfProps): ReactNode {
  const snapshots = useSnapshots();
  return (
    <section className="shelf" aria-label="已归档年度">
      <h2 className="archive-heading">已归档年度</h2>
      {snapshots.isPending && <LoadingState small label="正在读取归档" />}
      {snapshots.isError && (
        <ErrorState small error={errorOf(snapshots.error)} onAction={() => void snapshots.refetch()} />
      )}
      {snapshots.data?.length === 0 && (
        <EmptyState
          small
          title="还没有归档的年度"
          text="归档后的年度会排列在这里，可以随时打开查看、核验是否完好、导出留存。"
        />
      )}
      {snapshots.data !== undefined && snapshots.data.length > 0 && (
        <ShelfWork snapshots={snapshots.data} onCompare={onCompare} />
      )}
    </section>
  );
}

interface ShelfWorkProps extends ShelfProps {
  readonly snapshots: readonly SnapshotSummary[];
}

function ShelfWork({ snapshots, onCompare }: ShelfWorkProps): ReactNode {
  const verifying = useVerifySnapshot();
  const exporting = useExportSnapshot();
  const [shown, setShown] = useState<SnapshotSummary | null>(null);
  const [written, setWritten] = useState<WrittenArchive | null>(null);
  const [failed, setFailed] = useState<{ readonly error: AppError; readonly again: () => void } | null>(null);

  function start(work: () => Promise<unknown>): void {
    setFailed(null);
    setWritten(null);
    work().catch((thrown: unknown) => {
      if (!isCancelled(thrown)) setFailed({ error: errorOf(thrown), again: () => start(work) });
    });
  }

  /** A broken seal is no failure of the question, but the user must hear of it and what to do. */
  async function verify(snapshot: SnapshotSummary): Promise<void> {
    const { intact, damagedParts } = await verifying.verify(snapshot);
    if (intact) return;
    const error: AppError = { kind: "snapshot-damaged", id: snapshot.id, parts: partsInWords(damagedParts) };
    setFailed({ error, again: () => undefined });
  }

  return (
    <>
      {verifying.task !== null && <TaskBar task={verifying.task} onCancel={verifying.cancel} />}
      {exporting.task !== null && <TaskBar task={exporting.task} onCancel={exporting.cancel} />}
      {failed !== null && <ErrorState small error={failed.error} onAction={failed.again} />}
      {written !== null && (
        <WrittenFile
          title={`${written.year}年度归档已导出`}
          path={written.path}
          bytes={written.bytes}
          grant={written.grant}
        />
      )}
      <ShelfTable
        snapshots={snapshots}
        busy={verifying.task !== null || exporting.task !== null}
        onVerify={(snapshot) => start(() => verify(snapshot))}
        onExport={(snapshot) => start(async () => setWritten(await exporting.exportSnapshot(snapshot)))}
        onShowReports={setShown}
        onCompare={onCompare}
      />
      {shown !== null && <ArchivedReports snapshot={shown} onClose={() => setShown(null)} />}
    </>
  );
}
