import { Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { WrittenFile } from "../../components/WrittenFile.tsx";
import { CopyStrip } from "./CopyStrip.tsx";
import { countsInWords, groupsOf } from "./findings.ts";
import { FindingTable } from "./FindingTable.tsx";
import type { InspectDesk } from "./use-inspect-desk.ts";

interface FindingsProps {
  readonly desk: InspectDesk;
  readonly name: string;
}

/** What was found in the file, or in its mended copy. */
export function Findings({ desk, name }: FindingsProps): ReactNode {
  const { findings, copy, shown, failure, listFile } = desk;
  const faults = findings.filter(({ level }) => level !== "manual");
  return (
    <div className="inspect-list" tabIndex={0} role="region" aria-label="检查结果">
      {failure !== null && (
        <div className="inspect-failure" role="alert">
          <span>
            {errorInWords(failure).title}：{errorInWords(failure).text}
          </span>
          <Button size="small" type="text" onClick={desk.dismissFailure}>
            知道了
          </Button>
        </div>
      )}
      {listFile !== null && <WrittenFile title="检查结果已导出" {...listFile} />}
      {copy !== null && <CopyStrip copy={copy} shown={shown} onShow={desk.show} />}
      <p className="inspect-summary" role="status">
        <span className="inspect-file-name">{shown === "copy" && copy !== null ? fileNameOf(copy.path) : name}</span>
        {countsInWords(findings)}
      </p>
      {faults.length === 0 && (
        <EmptyState
          small
          title="没有发现错误和提示"
          text={
            findings.length === 0
              ? "各项格式和文字都符合所选的检查方案。"
              : "能够自动检查的各项都符合所选的检查方案，以下各项请对照打印件核对。"
          }
        />
      )}
      {findings.length > 0 && <FindingTable groups={groupsOf(findings)} mendable={shown === "original"} />}
    </div>
  );
}

export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
