import type { UseQueryResult } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import type { ReactNode } from "react";
import type { ExaminedFile } from "../../../../../shared/ipc/questions/exchange.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { countInTable, fileSize } from "../../../../lib/format.ts";
import { withSheet, type ImportDraft } from "../draft.ts";
import type { ImportStep } from "../steps.ts";
import { StepFrame } from "../StepFrame.tsx";
import { SheetChoice } from "./SheetChoice.tsx";
import "./file.css";

interface FileStepProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly examined: UseQueryResult<ExaminedFile>;
  readonly onGoTo: (step: ImportStep) => void;
  readonly onChooseFile: () => void;
}

/** Step 1: which file, which sheet. */
export function FileStep({ draft, onDraft, examined, onGoTo, onChooseFile }: FileStepProps): ReactNode {
  const { data } = examined;
  return (
    <StepFrame step="file" onGoTo={onGoTo} waitsFor={data === undefined ? "" : null}>
      <div className="import-file">
        <div className="import-file-words">
          <span className="import-file-name">{data?.fileName ?? draft.file.path}</span>
          {data !== undefined && <span className="import-file-size">{fileSize(data.bytes)}</span>}
        </div>
        <Button onClick={onChooseFile}>选择其他文件</Button>
      </div>
      {examined.isPending && <LoadingState small label="正在读取文件" />}
      {examined.isError && (
        <ErrorState small error={errorOf(examined.error)} onAction={() => void examined.refetch()} />
      )}
      {data?.isOpenElsewhere && (
        <p className="exchange-note" role="status">
          这个文件正在其他程序中打开，那里还没有保存的改动读不到。请先保存，再重新选择。
        </p>
      )}
      {data !== undefined && (
        <SheetChoice draft={draft} examined={data} onChoose={(sheet) => onDraft(withSheet(draft, sheet))} />
      )}
      {data !== undefined && data.problemSheet !== null && (
        <Checkbox
          className="with-problems"
          checked={draft.withProblems}
          onChange={({ target }) => onDraft({ ...draft, withProblems: target.checked })}
        >
          同时导入工作表“{data.problemSheet.name}”中的问题，共{countInTable(data.problemSheet.rows)}行
        </Checkbox>
      )}
    </StepFrame>
  );
}
