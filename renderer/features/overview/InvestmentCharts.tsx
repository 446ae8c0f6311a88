import type { ReactNode } from "react";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { ChartView } from "../../components/ChartView.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useNavigation, type ItemSort } from "../../lib/navigation.tsx";
import { Panel } from "./Panel.tsx";
import { fieldFilter } from "./chart-filters.ts";

const byDone: ItemSort = { by: "doneThisYear", descending: true };

/** Plan against done by field, and completion against the time line by month. */
export function InvestmentCharts({ charts }: { readonly charts: Overview["charts"] }): ReactNode {
  const { openItems } = useNavigation();
  const { planAgainstDone, completionByMonth } = charts;
  return (
    <>
      {planAgainstDone !== null && (
        <Panel title={planAgainstDone.title} place="wide">
          <ChartView
            chart={planAgainstDone}
            onPick={(at) => openItems(fieldFilter(planAgainstDone.categories[at]))}
            pickLabel="查看该领域事项"
          />
        </Panel>
      )}
      {completionByMonth === null ? (
        <Panel title="各月年度投资完成率与时序进度" place="narrow">
          <EmptyState
            small
            title="还不能按月对照"
            text="需要年度计划投资，并且至少有两个截至日期的年度完成投资。请在事项的进展中按月填写。"
          />
        </Panel>
      ) : (
        <Panel title={completionByMonth.title} place="narrow">
          <ChartView
            chart={completionByMonth}
            onPick={() => openItems({}, byDone)}
            pickLabel="按年度完成投资查看事项"
          />
        </Panel>
      )}
    </>
  );
}
