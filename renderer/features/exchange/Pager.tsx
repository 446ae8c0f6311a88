import { Button } from "antd";
import type { ReactNode } from "react";
import { countInTable } from "../../lib/format.ts";

interface PagerProps {
  /** The first row shown, from 0. */
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onChange: (offset: number) => void;
}

/** Which rows of a long list are shown, and the ways to the others; nothing where all are. */
export function Pager({ offset, size, total, onChange }: PagerProps): ReactNode {
  if (total <= size) return null;
  const last = Math.min(offset + size, total);
  return (
    <nav className="pager" aria-label="翻页">
      <span className="figures">
        第{countInTable(offset + 1)}至{countInTable(last)}行，共{countInTable(total)}行
      </span>
      <Button size="small" disabled={offset === 0} onClick={() => onChange(offset - size)}>
        上一页
      </Button>
      <Button size="small" disabled={last === total} onClick={() => onChange(offset + size)}>
        下一页
      </Button>
    </nav>
  );
}
