import { App, Button } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { AppError } from "../../../shared/errors.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { TaskBar } from "../../components/TaskBar.tsx";
import { errorOf, isCancelled } from "../../lib/app-failure.ts";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { ConfirmArchiving } from "./ConfirmArchiving.tsx";
import { useCreateSnapshot } from "./mutations.ts";

const meaning =
  "年度工作结束后整体封存：事项、进展、指标、素材和报告原样保留并加封存码，此后只能查看、核验和导出，不能修改。" +
  "来年的报告可以与它对比。";

/** The year worked on: what archiving means, and the button for it; or that it is archived already. */
export function ArchiveYear(): ReactNode {
  const { year, asOf, frozen } = useWorkingYear();
  if (frozen === "archived") {
    return (
      <section className="archive-year">
        <p className="archive-text">
          {year}年度已归档，数据截至{dateInWords(asOf)}。各页仍可查看，报告仍可导出，内容不再修改。
        </p>
      </section>
    );
  }
  return (
    <section className="archive-year" aria-label={`归档${year}年度`}>
      <div>
        <h2 className="archive-heading">归档{year}年度</h2>
        <p className="archive-text">{meaning}</p>
      </div>
      <Archiving />
    </section>
  );
}

function Archiving(): ReactNode {
  const { year, storeReadOnly } = useWorkingYear();
  const { message } = App.useApp();
  const { task, create, cancel } = useCreateSnapshot();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  async function archive(): Promise<void> {
    setAsking(false);
    setError(null);
    try {
      await create();
      message.success(`${year}年度已归档`);
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    }
  }

  return (
    <>
      {task === null && (
        <Button
          className="archive-button"
          disabled={storeReadOnly}
          title={storeReadOnly ? frozenInWords("store") : undefined}
          onClick={() => setAsking(true)}
        >
          归档{year}年度
        </Button>
      )}
      {task !== null && (
        <div className="archive-wide">
          <TaskBar task={task} onCancel={cancel} />
        </div>
      )}
      {error !== null && (
        <div className="archive-wide">
          <ErrorState small error={error} onAction={() => setAsking(true)} />
        </div>
      )}
      <ConfirmArchiving open={asking} onCancel={() => setAsking(false)} onConfirm={() => void archive()} />
    </>
  );
}
