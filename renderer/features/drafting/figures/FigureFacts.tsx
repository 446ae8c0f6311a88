import type { ReactNode } from "react";
import type { FigureRow } from "../../../../shared/domain/draft/figure-answers.ts";
import type { KnownReading } from "./figure-state.ts";

interface FigureFactsProps {
  readonly reading: KnownReading;
  /** How many rows are shown. */
  readonly most: number;
  readonly onOpen?: (row: FigureRow) => void;
}

/** How a value comes about: its formula, the rows behind it, the sentence of its source. */
export function FigureFacts({ reading, most, onOpen }: FigureFactsProps): ReactNode {
  const { formula, rows, rowCount, sourceSentence, cutOff, missing } = reading;
  return (
    <div className="figure-facts">
      {missing !== null && <p className="figure-missing">{missing}</p>}
      <p>{formula}</p>
      {cutOff !== null && <p className="figure-soft">{cutOff}</p>}
      {rows.length > 0 && (
        <ul className="figure-rows">
          {rows.slice(0, most).map((row) => (
            <li key={row.itemId ?? row.title}>
              {onOpen !== undefined && row.itemId !== null ? (
                <button type="button" className="link-button" onClick={() => onOpen(row)}>
                  {row.title}
                </button>
              ) : (
                <span>{row.title}</span>
              )}
              <span className="figures">{row.text}</span>
            </li>
          ))}
          {rowCount > Math.min(most, rows.length) && <li className="figure-soft">共{rowCount}项</li>}
        </ul>
      )}
      {sourceSentence !== null && <blockquote className="figure-source">{sourceSentence}</blockquote>}
    </div>
  );
}
