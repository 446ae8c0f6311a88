import type { ReactNode } from "react";
import type { SourceDetail } from "../../../shared/ipc/questions/sources.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useSource } from "./queries.ts";
import { SourceView } from "./SourceView.tsx";
import type { OpenSource } from "./use-sources-desk.ts";

interface SourcePlaceProps {
  readonly open: OpenSource | null;
  readonly year: number;
  readonly readOnly: boolean;
  readonly onDelete: (detail: SourceDetail) => void;
  readonly onRefresh: () => void;
}

/** The source that is open, or what stands in its place. */
export function SourcePlace({ open, year, readOnly, onDelete, onRefresh }: SourcePlaceProps): ReactNode {
  const answer = useSource(open?.id ?? null);
  if (open === null) {
    return (
      <div className="source-place">
        <EmptyState
          title="请选一份素材"
          text="选中后，这里显示它的文字。被引用的句子左侧有竖线，点一个句子可以看到它是哪些内容的出处。"
        />
      </div>
    );
  }
  if (answer.isError) {
    return (
      <div className="source-place">
        <ErrorState error={errorOf(answer.error)} onAction={onRefresh} />
      </div>
    );
  }
  if (answer.data === undefined) {
    return (
      <div className="source-place">
        <LoadingState label="正在读取素材" />
      </div>
    );
  }
  return (
    <SourceView
      key={open.id}
      detail={answer.data}
      asked={open}
      year={year}
      readOnly={readOnly}
      onDelete={() => onDelete(answer.data)}
    />
  );
}
