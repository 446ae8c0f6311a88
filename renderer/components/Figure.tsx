import type { ReactNode } from "react";
import "./figure.css";

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  /** A remark under the number: 计划 3,395.3亿元. */
  readonly note?: ReactNode;
  /** A sign before the number, such as a lamp's shape. */
  readonly mark?: ReactNode;
  /** What a click shows, for those who cannot see the page: 查看全部事项. */
  readonly opens: string;
  readonly onOpen: () => void;
}

/** One number with its name. It is a button: behind every number are the rows it was counted from. */
export function Figure({ label, value, unit, note, mark, opens, onOpen }: FigureProps): ReactNode {
  return (
    <button className="figure" type="button" onClick={onOpen} title={opens}>
      <span className="figure-label">{label}</span>
      <span className="figure-line">
        {mark}
        <span className="figure-value">{value}</span>
        {unit !== undefined && <span className="figure-unit">{unit}</span>}
      </span>
      {note !== undefined && <span className="figure-note">{note}</span>}
    </button>
  );
}
