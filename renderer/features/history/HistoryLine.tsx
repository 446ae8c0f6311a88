import { Button } from "antd";
import type { ReactNode } from "react";
import type { HistoryEntry } from "../../../shared/domain/history/step.ts";
import { momentInList, momentInWords } from "../../lib/format.ts";

interface HistoryLineProps {
  readonly line: HistoryEntry;
  readonly now: Date;
  readonly busy: boolean;
  readonly onRestore: () => void;
}

/** One change: what, from which value to which, when, and the way back to the former value. */
export function HistoryLine({ line, now, busy, onRestore }: HistoryLineProps): ReactNode {
  const { at, step, what, values, restorableOn } = line;
  return (
    <li className="history-line">
      <div className="history-head">
        <span className="history-what" title={step}>
          {what}
        </span>
        <time className="history-time" dateTime={at} title={momentInWords(at)}>
          {momentInList(at, now)}
        </time>
      </div>
      {values !== null && (
        <div className="history-values">
          <p className="history-value">
            <span className="history-before">{values.before}</span>
            <span className="history-arrow" role="img" aria-label="改为">
              →
            </span>
            <span className="history-after">{values.after}</span>
          </p>
          {restorableOn !== null && (
            <Button
              size="small"
              type="link"
              disabled={busy}
              aria-label={`恢复此值：${what}，${values.before}`}
              onClick={onRestore}
            >
              恢复此值
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
