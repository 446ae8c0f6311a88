import { useEffect, useRef, type ReactNode } from "react";
import { indicatorTrend } from "../../../shared/charts/definitions/indicator-trend.ts";
import type { IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";
import { figureInWords, observationInWords } from "../../../shared/domain/observation-in-words.ts";
import { absent } from "../../lib/format.ts";
import { changeOfRow } from "./change-of-row.ts";
import { Sparkline } from "./Sparkline.tsx";

interface IndicatorLineProps {
  readonly row: IndicatorRow;
  readonly open: boolean;
  /** How many of its values have a source. */
  readonly cited: number;
  readonly onOpen: () => void;
}

/** One indicator in the list; its name opens it. */
export function IndicatorLine({ row, open, cited, onOpen }: IndicatorLineProps): ReactNode {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const { current, before, values, earlier } = row;
  const trend = indicatorTrend([...earlier, ...(current === null ? [] : [current])]);
  const shown = current ?? values[0] ?? null;
  const target = shown?.target ?? null;
  const change = changeOfRow(row);
  return (
    <tr ref={line} className={open ? "indicator-line indicator-line-open" : "indicator-line"}>
      <th scope="row">
        <button className="link-button indicator-name" type="button" onClick={onOpen}>
          {row.indicator}
        </button>
        <span className="indicator-place">
          {[row.scope, row.mechanism, row.field].filter((name) => name !== null).join(" · ")}
        </span>
      </th>
      <td className="indicator-figure">
        {current === null ? absent : observationInWords(current)}
        {values.length > 1 && <span className="indicator-count">共{values.length}次</span>}
      </td>
      <td>{shown === null ? absent : (shown.asOf ?? "未注明")}</td>
      <td className="indicator-figure">{before === null ? absent : observationInWords(before)}</td>
      <td>{change === null ? absent : `${change}${row.sameDay ? "" : "＊"}`}</td>
      <td className="indicator-figure">
        {shown === null || target === null
          ? absent
          : figureInWords({ value: target, unit: shown.unit, qualifier: "exact" })}
      </td>
      <td>{trend === null ? absent : <Sparkline chart={trend} />}</td>
      <td>{sourceWords(values.length, cited)}</td>
    </tr>
  );
}

function sourceWords(values: number, cited: number): ReactNode {
  if (values === 0) return absent;
  if (cited === 0) return <span className="indicator-missing">没有出处</span>;
  return cited === values ? "有" : `${cited}/${values}`;
}
