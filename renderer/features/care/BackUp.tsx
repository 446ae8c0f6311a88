import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { AppError } from "../../../shared/errors.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { TaskBar } from "../../components/TaskBar.tsx";
import { WrittenFile } from "../../components/WrittenFile.tsx";
import { errorOf, isCancelled } from "../../lib/app-failure.ts";
import { useBackup, type WrittenCopy } from "./mutations.ts";

/** A copy of everything, now, to a place that the person chooses. */
export function BackUp(): ReactNode {
  const { task, backUp, cancel } = useBackup();
  const [written, setWritten] = useState<WrittenCopy | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  async function start(): Promise<void> {
    setError(null);
    setWritten(null);
    try {
      setWritten(await backUp());
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    }
  }

  return (
    <section className="care-part" aria-label="立即备份">
      <div className="care-line">
        <p className="care-text">
          自动备份与数据在同一块硬盘上。请定期另外备份一份，存到移动硬盘或单位的文件服务器：全部年度的数据完整复制成一个文件，并检查副本。
        </p>
        <Button type="primary" disabled={task !== null} onClick={() => void start()}>
          立即备份
        </Button>
      </div>
      {task !== null && <TaskBar task={task} onCancel={cancel} />}
      {error !== null && <ErrorState small error={error} onAction={() => void start()} />}
      {written !== null && <WrittenFile title="已备份，副本完好" {...written} opens="folder" />}
    </section>
  );
}
