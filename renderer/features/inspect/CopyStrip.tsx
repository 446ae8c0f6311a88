import { Radio } from "antd";
import type { ReactNode } from "react";
import { WrittenFile } from "../../components/WrittenFile.tsx";
import { countsInWords } from "./findings.ts";
import type { RepairedCopy } from "./mutations.ts";
import type { Shown } from "./use-inspect-desk.ts";

interface CopyStripProps {
  readonly copy: RepairedCopy;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** After a repair: where the new file lies, what was mended in it, and whose findings are listed. */
export function CopyStrip({ copy, shown, onShow }: CopyStripProps): ReactNode {
  const { repaired, findings, path, bytes, grant } = copy;
  const title = `已另存为新文件，修改了${repaired.length}项，原文件没有改动。新文件：${countsInWords(findings)}`;
  return (
    <>
      <WrittenFile title={title} path={path} bytes={bytes} grant={grant} />
      <Radio.Group
        className="inspect-shown"
        aria-label="列出哪个文件的检查结果"
        optionType="button"
        options={[
          { value: "original", label: "原文件的检查结果" },
          { value: "copy", label: "新文件的检查结果" },
        ]}
        value={shown}
        onChange={(event) => onShow(event.target.value)}
      />
    </>
  );
}
