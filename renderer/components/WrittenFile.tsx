import { App, Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { errorOf } from "../lib/app-failure.ts";
import { ask } from "../lib/ask.ts";
import { fileSize } from "../lib/format.ts";
import "./written-file.css";

interface WrittenFileProps {
  /** What was written: 报告已导出. */
  readonly title: string;
  readonly path: string;
  readonly bytes: number;
  /** The grant with which the file was chosen. */
  readonly grant: string;
  /** What can be opened: the file and its folder (the usual), or only the folder, for a file that no other program reads. */
  readonly opens?: "file" | "folder";
}

/** After an export: where the file lies, and the ways to it. */
export function WrittenFile({ title, path, bytes, grant, opens = "file" }: WrittenFileProps): ReactNode {
  const { message } = App.useApp();
  const show = (question: "files:open" | "files:reveal") => {
    ask(question, { grant }).catch((thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text));
  };
  return (
    <div className="written-file" role="status">
      <div className="written-file-words">
        <span className="written-file-title">{title}</span>
        <span className="written-file-path" title={path}>
          {path}（{fileSize(bytes)}）
        </span>
      </div>
      {opens === "file" && (
        <Button size="small" type="primary" onClick={() => show("files:open")}>
          打开文件
        </Button>
      )}
      <Button size="small" onClick={() => show("files:reveal")}>
        打开所在文件夹
      </Button>
    </div>
  );
}
