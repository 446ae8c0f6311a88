import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { TaskBar } from "../../../components/TaskBar.tsx";
import { WrittenFile } from "../../../components/WrittenFile.tsx";
import type { DraftExport } from "./use-export-draft.ts";

/** The export under way, then where the file lies, or why there is none. */
export function ExportLine({ exporting }: { readonly exporting: DraftExport }): ReactNode {
  const { task, written, error, cancel, dismiss } = exporting;
  if (task !== null) {
    return (
      <div className="desk-export">
        <TaskBar task={task} onCancel={cancel} />
      </div>
    );
  }
  if (error === null && written === null) return null;
  return (
    <div className="desk-export">
      {error !== null && (
        <p className="desk-export-problem" role="alert">
          <strong>{errorInWords(error).title}</strong> {errorInWords(error).text}
        </p>
      )}
      {written !== null && (
        <WrittenFile title="报告已导出" path={written.path} bytes={written.bytes} grant={written.grant} />
      )}
      {written !== null && written.unfilled.length > 0 && (
        <ul className="desk-export-unfilled" aria-label="模板里没有填写的地方">
          {written.unfilled.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <Button size="small" type="text" aria-label="收起" icon={<CloseOutlined />} onClick={dismiss} />
    </div>
  );
}
