import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { FindingActions } from "./FindingTable.tsx";
import type { FindingLine } from "./findings.ts";
import { cellInWords } from "./in-words.ts";
import { PlaceButton } from "./PlaceButton.tsx";
import { RepairOffer } from "./RepairOffer.tsx";
import { RepairDone } from "./RepairDone.tsx";

interface FindingRowProps extends FindingActions {
  readonly line: FindingLine;
}

/** One finding: how grave it is, where it is, what is wrong, and what can be done. */
export function FindingRow({ line, readOnly, onMended, onTakenBack }: FindingRowProps): ReactNode {
  const { finding, mended } = line;
  const { level, place, message, repair } = finding;
  const repairCell = useRef<HTMLTableCellElement>(null);
  useKeptFocus(repairCell, mended);
  return (
    <tr className={mended === null ? undefined : "check-mended"}>
      <td>
        <span className={`check-level check-level-${level}`}>{level === "error" ? "错误" : "提示"}</span>
      </td>
      <td>
        <PlaceButton place={place} />
      </td>
      <td>{cellInWords(place)}</td>
      <td>{message}</td>
      <td ref={repairCell}>
        {mended !== null && (
          <RepairDone
            label={repair?.label ?? ""}
            title={place.title}
            mended={mended}
            onTakenBack={() => onTakenBack(line)}
          />
        )}
        {mended === null && repair !== null && !readOnly && (
          <RepairOffer repair={repair} place={place} onMended={(how) => onMended(line, how)} />
        )}
      </td>
    </tr>
  );
}

/** A repair made or taken back replaces the button that was pressed: the keyboard goes on from the one that comes instead. */
function useKeptFocus(cell: RefObject<HTMLElement | null>, mended: FindingLine["mended"]): void {
  const before = useRef(mended);
  useEffect(() => {
    const isReplaced = before.current !== mended && document.activeElement === document.body;
    before.current = mended;
    if (isReplaced) cell.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [cell, mended]);
}
