import { Button } from "antd";
import type { ReactNode } from "react";
import type { GridNotice } from "./use-cell-saving.ts";
import "./grid-notice.css";

/** Lines that are written out; of more only the number. */
const mostLines = 4;

interface GridNoticeLineProps {
  readonly notice: GridNotice;
  /** After a way out is taken: the keys go back to the list. */
  readonly onSettled: () => void;
}

/** What has to be settled before cells are safe, above the list, with the ways out. */
export function GridNoticeLine({ notice, onSettled }: GridNoticeLineProps): ReactNode {
  const { title, lines, actions } = notice;
  return (
    <section className="grid-notice" role="alert" aria-label={title}>
      <div className="grid-notice-words">
        <strong>{title}</strong>
        <ul>
          {lines.slice(0, mostLines).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {lines.length > mostLines && <p>另有{lines.length - mostLines}处。</p>}
      </div>
      <div className="grid-notice-actions">
        {actions.map(({ label, run }) => (
          <Button
            key={label}
            size="small"
            onClick={() => {
              run();
              onSettled();
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
