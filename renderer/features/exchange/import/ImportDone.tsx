import { Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { ImportOutcome, RejectedCell } from "../../../../shared/ipc/questions/exchange.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { countInTable } from "../../../lib/format.ts";
import { useTakeStepBack } from "../../../lib/take-step-back.ts";
import type { DoneImport } from "./mutations.ts";
import "./changes/changes.css";

interface ImportDoneProps {
  readonly done: DoneImport;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** After the import: what it has done, what stayed in the file, and a way to take all of it back. */
export function ImportDone({ done: { year, outcome, step }, onAnother, onClose }: ImportDoneProps): ReactNode {
  const undoing = useTakeStepBack();
  const undone = undoing.isSuccess;
  return (
    <section className="step-frame" aria-label="导入完成">
      <div className="step-body import-done">
        <p className="import-done-words" role="status">
          {undone ? "已撤销这次导入，数据与导入之前相同。" : doneInWords(outcome)}
        </p>
        {!undone && outcome.rejected.length > 0 && <LeftOut rejected={outcome.rejected} />}
        {undoing.isError && <p role="alert">{errorInWords(errorOf(undoing.error)).text}</p>}
      </div>
      <footer className="step-foot">
        {step !== null && !undone && (
          <Button
            title={step.label}
            loading={undoing.isPending}
            onClick={() => undoing.mutate({ year, stepId: step.id })}
          >
            撤销这次导入
          </Button>
        )}
        <span className="step-waits" />
        <Button onClick={onAnother}>再导入一个文件</Button>
        <Button type="primary" autoFocus onClick={onClose}>
          查看事项清单
        </Button>
      </footer>
    </section>
  );
}

function doneInWords({ created, updated, unchanged, problemRows }: ImportOutcome): string {
  const parts = [
    `新增${countInTable(created)}项`,
    `更新${countInTable(updated)}项`,
    `${countInTable(unchanged)}项没有变化`,
  ];
  return `已导入：${parts.join("，")}。${problemRows === null ? "" : problemsInWords(problemRows)}`;
}

function problemsInWords({ created, updated, unchanged }: NonNullable<ImportOutcome["problemRows"]>): string {
  return `问题清单：新增${countInTable(created)}条，更新${countInTable(updated)}条，${countInTable(unchanged)}条没有变化。`;
}

/** Cells listed one by one. */
const mostListed = 100;

function LeftOut({ rejected }: { readonly rejected: readonly RejectedCell[] }): ReactNode {
  const rows = new Set(rejected.map(({ row, sheet = "" }) => `${sheet} ${row}`));
  return (
    <>
      <p>没有导入的{countInTable(rows.size)}行还在原文件中，改正下列单元格后再导入：</p>
      <ul className="faults">
        {rejected.slice(0, mostListed).map(({ sheet, cell, column, message }) => (
          <li key={`${sheet} ${cell} ${message}`}>
            {sheet !== undefined && `“${sheet}”`}
            {cell} {column}：{message}
          </li>
        ))}
        {rejected.length > mostListed && (
          <li>还有{countInTable(rejected.length - mostListed)}处，再导入时可以逐处查看。</li>
        )}
      </ul>
    </>
  );
}
