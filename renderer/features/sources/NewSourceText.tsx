import { Button, Input } from "antd";
import { useId, type ReactNode } from "react";
import { sentencesOf } from "../../../shared/domain/sources/sentences.ts";
import { sourceText } from "../../../shared/domain/sources/tidy-source.ts";
import { countInTable } from "../../lib/format.ts";

interface NewSourceTextProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly reading: boolean;
  readonly onReadFile: () => void;
}

/** The text of a new source, pasted or read from a file, and how many sentences it will have. */
export function NewSourceText({ text, onChange, reading, onReadFile }: NewSourceTextProps): ReactNode {
  const id = useId();
  const count = text === "" ? 0 : sentencesOf(sourceText(text)).length;
  return (
    <div className="new-source-wide">
      <span className="new-source-text-head">
        <label htmlFor={id}>正文</label>
        <Button size="small" loading={reading} onClick={onReadFile}>
          读入文件
        </Button>
      </span>
      <Input.TextArea
        id={id}
        className="new-source-text"
        autoFocus
        placeholder="粘贴文章、通知或纪要的文字，也可以读入 .txt 或 .docx 文件"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="field-hint">
        {count === 0 ? "保存后按句号、问号、感叹号和换行分成句子。" : `将分成${countInTable(count)}句。`}
      </p>
    </div>
  );
}
