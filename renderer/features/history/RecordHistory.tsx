import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { HistoryEntry } from "../../../shared/domain/history/step.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { countInTable } from "../../lib/format.ts";
import { HistoryLine } from "./HistoryLine.tsx";
import { useRecordHistory } from "./queries.ts";
import { useRestoreField } from "./use-restore.ts";
import "./history.css";

/** Lines shown until all are asked for. */
const firstLines = 8;

/** 历史: what was changed in a record, from which value to which, and when. */
export function RecordHistory({ itemId }: { readonly itemId: string }): ReactNode {
  const history = useRecordHistory(itemId);
  if (history.isError)
    return <ErrorState small error={errorOf(history.error)} onAction={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingState small label="正在读取历史" />;
  return <HistoryLines key={itemId} itemId={itemId} lines={history.data} />;
}

interface HistoryLinesProps {
  readonly itemId: string;
  readonly lines: readonly HistoryEntry[];
}

function HistoryLines({ itemId, lines }: HistoryLinesProps): ReactNode {
  const [all, showAll] = useState(false);
  const restore = useRestoreField(itemId);
  const [now] = useState(() => new Date());
  if (lines.length === 0)
    return <p className="history-nothing">还没有改动记录。以后的每次修改都记在这里，可以逐项恢复。</p>;
  const shown = all ? lines : lines.slice(0, firstLines);
  return (
    <>
      <ol className="history" aria-label="改动记录">
        {shown.map((line) => (
          <HistoryLine
            key={line.changeId}
            line={line}
            now={now}
            busy={restore.isPending}
            onRestore={() => restore.mutate(line)}
          />
        ))}
      </ol>
      {shown.length < lines.length && (
        <Button size="small" type="link" className="history-more" onClick={() => showAll(true)}>
          显示全部{countInTable(lines.length)}条
        </Button>
      )}
    </>
  );
}
