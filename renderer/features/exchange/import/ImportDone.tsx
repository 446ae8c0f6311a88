import { Button } from "antd";
import type { ReactNode } from "react";
import type { ImportOutcome, RejectedCell } from "../../../../shared/ipc/questions/exchange.ts";
import { countInTable } from "../../../lib/format.ts";

interface ImportDoneProps {
  readonly outcome: ImportOutcome;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** After the import: what it has done, and what stayed in the file. */
export function ImportDone({ outcome, onAnother, onClose }: ImportDoneProps): ReactNode {
  const { created, updated, unchanged, rejected } = outcome;
  return (
    <section className="step-frame" aria-label="导入完成">
      <div className="step-body import-done">
        <p className="import-done-words" role="status">
          已导入：新增{countInTable(created)}项，更新{countInTable(updated)}项，{countInTable(unchanged)}项没有变化。
        </p>
        {rejected.length > 0 && <LeftOut rejected={rejected} />}
      </div>
      <footer className="step-foot">
        <span className="step-waits" />
        <Button onClick={onAnother}>再导入一个文件</Button>
        <Button type="primary" autoFocus onClick={onClose}>
          查看事项清单
        </Button>
      </footer>
    </section>
  );
}

function LeftOut({ rejected }: { readonly rejected: readonly RejectedCell[] }): ReactNode {
  const rows = new Set(rejected.map(({ row }) => row));
  return (
    <>
      <p>没有导入的{countInTable(rows.size)}行还在原文件中，改正下列单元格后再导入：</p>
      <ul className="faults">
        {rejected.map(({ cell, column, message }) => (
          <li key={`${cell} ${message}`}>
            {cell} {column}：{message}
          </li>
        ))}
      </ul>
    </>
  );
}
