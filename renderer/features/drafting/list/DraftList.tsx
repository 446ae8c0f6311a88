import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { PageFrame } from "../../../components/PageFrame.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { frozenMark } from "../../../lib/frozen-words.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useDrafts } from "../queries.ts";
import { DeletedDrafts } from "./DeletedDrafts.tsx";
import { DraftTable } from "./DraftTable.tsx";
import { NewDraftDialog } from "./NewDraftDialog.tsx";
import "./draft-list.css";

interface DraftListProps {
  readonly views: ReactNode;
  readonly onOpen: (id: string) => void;
}

/** The reports of the year that are being written, and the way to a new one. */
export function DraftList({ views, onOpen }: DraftListProps): ReactNode {
  const { year, readOnly, frozen } = useWorkingYear();
  const drafts = useDrafts(year);
  const [creating, setCreating] = useState(false);
  const begin = (
    <Button type="primary" disabled={readOnly} onClick={() => setCreating(true)}>
      起草报告
    </Button>
  );
  const hasDrafts = drafts.data !== undefined && drafts.data.length > 0;
  return (
    <PageFrame title="报告" note={`${year}年度${frozenMark(frozen)}`} toolbar={views} actions={hasDrafts && begin}>
      {drafts.isPending && <LoadingState label="正在读取报告" />}
      {drafts.isError && <ErrorState error={errorOf(drafts.error)} onAction={() => void drafts.refetch()} />}
      {drafts.data?.length === 0 && <NoDrafts year={year} action={begin} readOnly={readOnly} />}
      {hasDrafts && <DraftTable drafts={drafts.data} readOnly={readOnly} onOpen={onOpen} />}
      <DeletedDrafts year={year} readOnly={readOnly} />
      {creating && <NewDraftDialog onClose={() => setCreating(false)} onCreated={onOpen} />}
    </PageFrame>
  );
}

interface NoDraftsProps {
  readonly year: number;
  readonly action: ReactNode;
  readonly readOnly: boolean;
}

function NoDrafts({ year, action, readOnly }: NoDraftsProps): ReactNode {
  if (readOnly) return <EmptyState title={`${year}年度没有起草过报告`} text="这一年度只能查看，不能起草报告。" />;
  return (
    <EmptyState
      title={`${year}年度还没有起草报告`}
      text="可以从标准报告、往年报告或者空白文稿开始起草。文中的数字与清单、指标关联，数据变动后会标出来，由您核对。"
      action={action}
    />
  );
}
