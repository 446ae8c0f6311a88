import { memo, type ReactNode } from "react";
import type { ItemTotals } from "../../../../shared/ipc/questions/item-list.ts";
import { countInTable } from "../../../lib/format.ts";
import type { GridLayout } from "./layout.ts";
import { SumCells } from "./SumCells.tsx";

interface GridFootProps {
  readonly layout: GridLayout;
  /** Undefined while the rows are being added up. */
  readonly totals: ItemTotals | undefined;
  /** Line of the row on the sheet as screen readers count it, the head being 1. */
  readonly rowIndex: number;
}

/** 合计 over all rows that match, always in sight below them. */
export const GridFoot = memo(function GridFoot({ layout, totals, rowIndex }: GridFootProps): ReactNode {
  return (
    <div className="grid-foot" role="rowgroup">
      <div className="grid-line" role="row" aria-rowindex={rowIndex} style={{ gridTemplateColumns: layout.template }}>
        <SumCells layout={layout} sums={totals?.sums}>
          {totals === undefined ? "合计" : `合计 ${countInTable(totals.total)}项`}
        </SumCells>
      </div>
    </div>
  );
});
