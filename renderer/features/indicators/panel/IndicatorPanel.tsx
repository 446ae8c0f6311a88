import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { indicatorTrend } from "../../../../shared/charts/definitions/indicator-trend.ts";
import type { IndicatorRow } from "../../../../shared/domain/indicators/indicator-rows.ts";
import type { CitedSentence, Observation } from "../../../../shared/domain/year-data.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import { ChartView } from "../../../components/ChartView.tsx";
import { frozenInWords } from "../../../lib/frozen-words.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useKeptFocus } from "../../../lib/use-kept-focus.ts";
import { comparisonInWords } from "../change-of-row.ts";
import type { FigureRow } from "../observation-shelf.ts";
import { Observations } from "./Observations.tsx";

interface IndicatorPanelProps {
  /** Null for a new indicator that is not in the store yet. */
  readonly row: IndicatorRow | null;
  readonly editing: FigureRow | null;
  readonly citations: readonly CitedSentence[];
  readonly catalog: Catalog | undefined;
  readonly names: readonly string[];
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  /** Whether the panel takes the focus when it opens. */
  readonly takesFocus: boolean;
  readonly onEdit: (observation: Observation) => void;
  readonly onAdd: () => void;
  readonly onCreated: (id: string) => void;
  readonly onDone: () => void;
  readonly onDelete: (observation: Observation) => void;
  readonly onClose: () => void;
}

/** One indicator beside the list: its values of the year, how it stands to the years before, and where it comes from. */
export function IndicatorPanel(props: IndicatorPanelProps): ReactNode {
  const { row, readOnly, takesFocus, onAdd, onClose } = props;
  const { frozen } = useWorkingYear();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  useEffect(() => {
    if (takesFocus && panel.current?.contains(document.activeElement) !== true) panel.current?.focus();
  }, [takesFocus]);
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing || isOpenList(event.target)) return;
    event.stopPropagation();
    // A field takes over what was typed when it is left, and it is gone with the panel.
    if (event.target instanceof HTMLElement) event.target.blur();
    onClose();
  };
  const title = row?.indicator ?? "新指标";
  return (
    <aside ref={panel} className="record" aria-label={`指标：${title}`} tabIndex={-1} onKeyDown={pressKey}>
      <header className="record-head">
        <div className="record-head-line">
          <span className="record-place">{placesOf(row)}</span>
          <span className="record-head-actions">
            {!readOnly && row !== null && (
              <Button size="small" onClick={onAdd}>
                新增数值
              </Button>
            )}
            <Button
              size="small"
              type="text"
              aria-label="关闭"
              title="关闭（Esc）"
              icon={<CloseOutlined />}
              onClick={onClose}
            />
          </span>
        </div>
        <h2 className="record-title" title={title}>
          {title}
        </h2>
      </header>
      <div className="record-body">
        {readOnly && <p className="record-frozen">{frozenInWords(frozen)}</p>}
        <Observations {...props} />
        {row !== null && <Trend row={row} />}
      </div>
    </aside>
  );
}

function placesOf(row: IndicatorRow | null): string {
  return row === null ? "" : [row.scope, row.mechanism, row.field].filter((name) => name !== null).join(" · ");
}

/** The years side by side, in words and, from two years on, as a line. */
function Trend({ row }: { readonly row: IndicatorRow }): ReactNode {
  const words = comparisonInWords(row);
  const chart = indicatorTrend([...row.earlier, ...(row.current === null ? [] : [row.current])]);
  if (words === null && chart === null) return null;
  return (
    <section className="record-section" aria-label="与上年相比">
      <h3 className="figure-trend-title">与上年相比</h3>
      {words !== null && <p className="figure-trend-words">{words}</p>}
      {chart !== null && (
        <div className="figure-trend">
          <ChartView chart={chart} legend={false} />
        </div>
      )}
    </section>
  );
}

function isOpenList(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";
}
