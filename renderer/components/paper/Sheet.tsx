import type { ReactNode } from "react";
import type { Annex } from "../../../shared/domain/report.ts";

/** Widths in px at 96 to the inch: of A4 as it lies, and of the text between its margins with a little air. */
const sheetWidths: Readonly<Record<Annex["orientation"], number>> = { portrait: 794, landscape: 1123 };
const textWidths: Readonly<Record<Annex["orientation"], number>> = { portrait: 620, landscape: 888 };
/** Smaller than this nobody likes to read. */
const leastScale = 0.8;

interface SheetProps {
  readonly orientation: Annex["orientation"];
  /** 演示数据 at the head of the sheet; null for real data. */
  readonly marking: string | null;
  /** What is on the sheet, for those who cannot see where it ends. */
  readonly label: string;
  /** Room for the sheet, in px: where it is scarce the sheet is drawn smaller, then without its side margins. */
  readonly width: number;
  readonly children: ReactNode;
}

/** A sheet of A4 with the margins of GB/T 9704-2012 (37, 26, 35 and 28 mm). */
export function Sheet({ orientation, marking, label, width, children }: SheetProps): ReactNode {
  const isTrimmed = width / sheetWidths[orientation] < leastScale;
  const drawnWidth = (isTrimmed ? textWidths : sheetWidths)[orientation];
  const scale = Math.min(1, Math.max(leastScale, width / drawnWidth));
  const scrolls = drawnWidth * scale > width;
  return (
    <div className="sheet-room" {...(scrolls ? { tabIndex: 0, role: "region", "aria-label": label } : {})}>
      <div
        className={`sheet sheet-${orientation}${isTrimmed ? " sheet-trimmed" : ""}`}
        style={{ width: drawnWidth, zoom: scale }}
      >
        {marking !== null && <p className="sheet-marking">{marking}</p>}
        {children}
      </div>
    </div>
  );
}
