import { Segmented } from "antd";
import type { ReactNode } from "react";
import type { IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";

export const indicatorViews = ["all", "uncited", "unfilled"] as const;
export type IndicatorView = (typeof indicatorViews)[number];

const words: Readonly<Record<IndicatorView, string>> = {
  all: "本年度",
  uncited: "没有出处",
  unfilled: "上年有、本年未填",
};

interface IndicatorViewsProps {
  readonly view: IndicatorView;
  readonly rows: readonly IndicatorRow[];
  readonly cited: ReadonlySet<string>;
  readonly year: number;
  readonly onChange: (view: IndicatorView) => void;
}

/** Which indicators are listed, with how many there are of each kind. */
export function IndicatorViews({ view, rows, cited, year, onChange }: IndicatorViewsProps): ReactNode {
  return (
    <Segmented<IndicatorView>
      aria-label="列出哪些指标"
      value={view}
      onChange={onChange}
      options={indicatorViews.map((one) => ({
        value: one,
        label: `${words[one]} ${rowsOfView(rows, one, cited, year).length}`,
      }))}
    />
  );
}

/** The indicators of one view, in their order. */
export function rowsOfView(
  rows: readonly IndicatorRow[],
  view: IndicatorView,
  cited: ReadonlySet<string>,
  year: number,
): readonly IndicatorRow[] {
  switch (view) {
    case "all":
      return rows.filter(({ values }) => values.length > 0);
    case "uncited":
      return rows.filter(({ values }) => values.some(({ id }) => !cited.has(id)));
    case "unfilled":
      return rows.filter(({ values, before }) => values.length === 0 && before?.year === year - 1);
    default:
      return view satisfies never;
  }
}
