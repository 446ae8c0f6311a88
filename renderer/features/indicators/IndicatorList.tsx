import { Button } from "antd";
import type { ReactNode } from "react";
import type { IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { changeOfRow } from "./change-of-row.ts";
import { IndicatorTable } from "./IndicatorTable.tsx";
import type { IndicatorView } from "./IndicatorViews.tsx";

interface IndicatorListProps {
  readonly rows: readonly IndicatorRow[];
  readonly view: IndicatorView;
  readonly year: number;
  readonly openKey: string | null;
  readonly cited: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onOpen: (row: IndicatorRow) => void;
  readonly onClose: () => void;
  readonly onAdd: () => void;
  readonly onShowAll: () => void;
}

/** The list of indicators, or what to do where there is none. */
export function IndicatorList(props: IndicatorListProps): ReactNode {
  const { rows, view, year, openKey, cited, readOnly, onOpen, onClose, onAdd, onShowAll } = props;
  if (rows.length === 0) return <NothingListed view={view} readOnly={readOnly} onAdd={onAdd} onShowAll={onShowAll} />;
  const differs = rows.some((row) => !row.sameDay && changeOfRow(row) !== null);
  return (
    <>
      <IndicatorTable rows={rows} year={year} openKey={openKey} cited={cited} onOpen={onOpen} onClose={onClose} />
      {differs && <p className="indicator-note">标＊的，两年数值的截至日期不对应，请核对后再作同比。</p>}
    </>
  );
}

type NothingListedProps = Pick<IndicatorListProps, "view" | "readOnly" | "onAdd" | "onShowAll">;

function NothingListed({ view, readOnly, onAdd, onShowAll }: NothingListedProps): ReactNode {
  if (view !== "all") {
    const title = view === "uncited" ? "本年度的指标都有出处" : "上年的指标本年度都已填写";
    return (
      <EmptyState
        title={title}
        text="这里没有需要处理的指标。"
        action={<Button onClick={onShowAll}>查看全部</Button>}
      />
    );
  }
  return (
    <EmptyState
      title="还没有指标"
      text="指标是逐年跟踪的数字，如跨省通办事项167项、对口帮扶资金4.24亿元。填写一次，报告的正文、数读和图表都从这里取数，下一年可以直接对比。"
      action={!readOnly && <Button onClick={onAdd}>新增指标</Button>}
    />
  );
}
