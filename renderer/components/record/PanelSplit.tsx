import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from "react";
import { useRemembered } from "../../lib/remembered.ts";
import { useWidth } from "../../lib/use-width.ts";
import "./record.css";
import "./split.css";

/** Least width of the list and of the record, in px. */
const leastList = 480;
const leastPanel = 380;
const keyStep = 24;

interface PanelSplitProps {
  readonly list: ReactNode;
  /** Null while no record is open: the list then takes the whole width. */
  readonly panel: ReactElement | null;
}

/** The list and, beside it, the record; the line between them can be moved with the mouse or the arrow keys. */
export function PanelSplit({ list, panel }: PanelSplitProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const total = useWidth(frame);
  const [kept, keep] = useRemembered("record-width", isWidth, "0");
  const [dragged, drag] = useState<number | null>(null);
  const most = Math.max(leastPanel, total - leastList);
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(leastPanel, wanted)));
  const width = within(dragged ?? (Number(kept) || usualWidth(total)));
  const settle = (wanted: number) => keep(String(within(wanted)));

  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged === null || frame.current === null) return;
    drag(frame.current.getBoundingClientRect().right - event.clientX);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    settle(width + (event.key === "ArrowLeft" ? keyStep : -keyStep));
  };

  return (
    <div ref={frame} className="split">
      {list}
      {panel !== null && (
        <>
          <div
            className="split-line"
            role="separator"
            aria-orientation="vertical"
            aria-label="记录栏宽度"
            aria-valuenow={width}
            aria-valuemin={leastPanel}
            aria-valuemax={most}
            tabIndex={0}
            onKeyDown={pressKey}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              drag(width);
            }}
            onPointerMove={move}
            onPointerUp={() => {
              settle(width);
              drag(null);
            }}
          />
          <div className="split-panel" style={{ width }}>
            {panel}
          </div>
        </>
      )}
    </div>
  );
}

/** A third of the window, but enough for two columns of fields. */
function usualWidth(total: number): number {
  return Math.min(600, Math.max(420, total * 0.36));
}

function isWidth(text: string): text is string {
  return /^\d{1,5}$/.test(text);
}
