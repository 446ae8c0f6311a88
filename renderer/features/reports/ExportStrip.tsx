import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { AppError } from "../../../shared/errors.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { ErrorActionKind } from "../../../shared/errors/words.ts";
import { TaskBar } from "../../components/TaskBar.tsx";
import { WrittenFile } from "../../components/WrittenFile.tsx";
import type { RunningTask } from "../../lib/tasks.ts";
import type { ExportedReport } from "./mutations.ts";

interface ExportStripProps {
  readonly task: RunningTask | null;
  readonly written: ExportedReport | null;
  readonly error: AppError | null;
  readonly onCancel: () => void;
  readonly onAction: (kind: ErrorActionKind) => void;
  readonly onDismiss: () => void;
}

/** Below the head of the page: the export under way, then where the file lies, or why there is none. */
export function ExportStrip({ task, written, error, onCancel, onAction, onDismiss }: ExportStripProps): ReactNode {
  if (task !== null) return <TaskBar task={task} onCancel={onCancel} />;
  if (error !== null) return <ExportProblem error={error} onAction={onAction} onDismiss={onDismiss} />;
  if (written === null) return null;
  return (
    <div className="export-done">
      <WrittenFile title="报告已导出" path={written.path} bytes={written.bytes} grant={written.grant} />
      <DismissButton onDismiss={onDismiss} />
    </div>
  );
}

interface ExportProblemProps {
  readonly error: AppError;
  readonly onAction: (kind: ErrorActionKind) => void;
  readonly onDismiss: () => void;
}

function ExportProblem({ error, onAction, onDismiss }: ExportProblemProps): ReactNode {
  const { title, text, action } = inWords(error);
  return (
    <div className="export-problem" role="alert">
      <div className="export-problem-words">
        <span className="export-problem-title">{title}</span>
        <span>{text}</span>
      </div>
      {action !== null && (
        <Button size="small" onClick={() => onAction(action.kind)}>
          {action.label}
        </Button>
      )}
      <DismissButton onDismiss={onDismiss} />
    </div>
  );
}

/** The report on screen is read anew by itself, so nobody needs to be told to do it. */
function inWords(error: AppError): ReturnType<typeof errorInWords> {
  if (error.kind !== "report-data-changed") return errorInWords(error);
  const text = "数据在预览之后有变动，这次没有导出。预览已更新为最新数据，请核对后再导出。";
  return { title: "预览已更新", text, action: { kind: "retry", label: "导出 Word" } };
}

function DismissButton({ onDismiss }: { readonly onDismiss: () => void }): ReactNode {
  return <Button size="small" type="text" aria-label="收起" icon={<CloseOutlined />} onClick={onDismiss} />;
}
