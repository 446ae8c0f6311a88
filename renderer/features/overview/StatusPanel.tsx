import type { ReactNode } from "react";
import { statusLabels } from "../../../shared/domain/labels.ts";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { ChartView } from "../../components/ChartView.tsx";
import { sliceColour } from "../../components/chart-on-dark.ts";
import { useAppearance } from "../../lib/appearance.tsx";
import { countInTable, shareInTable } from "../../lib/format.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { Panel } from "./Panel.tsx";

/** Items by status: the ring beside the counts it is drawn from. */
export function StatusPanel({ overview }: { readonly overview: Overview }): ReactNode {
  const { openItems } = useNavigation();
  const { dark } = useAppearance();
  const { byStatus, itemCount, observations } = overview;
  const chart = overview.charts.byStatus;
  const counted = byStatus.filter(({ count }) => count > 0);
  const open = (at: number) => {
    const picked = counted[at];
    if (picked) openItems({ statuses: [picked.status] });
  };
  return (
    <Panel title="合作事项状态分布" place="status">
      <div className="status-split">
        {chart !== null && <ChartView chart={chart} legend={false} onPick={open} pickLabel="查看该状态事项" />}
        <div className="status-counts">
          <ul className="plain-list">
            {counted.map(({ status, count }, at) => (
              <li key={status ?? "none"}>
                <button className="status-count" type="button" onClick={() => open(at)}>
                  <span className="status-name">
                    {chart !== null && <Swatch colour={sliceColour(chart, at, dark)} />}
                    {status === null ? "未填报" : statusLabels[status]}
                  </span>
                  <span className="status-number">{countInTable(count)}项</span>
                  <span className="status-share">{shareInTable(count, itemCount)}</span>
                </button>
              </li>
            ))}
          </ul>
          {observations > 0 && <ObservationCount count={observations} />}
        </div>
      </div>
    </Panel>
  );
}

function Swatch({ colour }: { readonly colour: string }): ReactNode {
  return (
    <svg className="status-swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <rect width="10" height="10" fill={colour} />
    </svg>
  );
}

function ObservationCount({ count }: { readonly count: number }): ReactNode {
  const { goTo } = useNavigation();
  return (
    <button className="status-count status-apart" type="button" onClick={() => goTo("indicators")} title="查看指标">
      <span>指标</span>
      <span className="status-number">{countInTable(count)}个</span>
      <span className="status-share" />
    </button>
  );
}
