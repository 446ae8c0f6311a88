import { Button } from "antd";
import type { ReactNode } from "react";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { ChartView } from "../../components/ChartView.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useNavigation, type ItemSort } from "../../lib/navigation.tsx";
import { Panel } from "./Panel.tsx";
import { StatusPanel } from "./StatusPanel.tsx";
import { fieldFilter } from "./field-filter.ts";

const byDone: ItemSort = { by: "doneThisYear", descending: true };

/** Plan against done by field, completion by month, items by status; what has no data says how to give it. */
export function Charts({ overview }: { readonly overview: Overview }): ReactNode {
  const { openItems } = useNavigation();
  const { planAgainstDone, completionByMonth } = overview.charts;
  const hasInvestment = planAgainstDone !== null || completionByMonth !== null;
  return (
    <div className={hasInvestment ? "overview-charts" : "overview-charts overview-charts-few"}>
      {planAgainstDone !== null && (
        <Panel title={planAgainstDone.title} place="fields">
          <ChartView
            chart={planAgainstDone}
            onPick={(at) => openItems(fieldFilter(planAgainstDone.categories[at]))}
            pickLabel="查看该领域事项"
          />
        </Panel>
      )}
      {completionByMonth !== null && (
        <Panel title={completionByMonth.title} place="months">
          <ChartView
            chart={completionByMonth}
            onPick={() => openItems({}, byDone)}
            pickLabel="按年度完成投资查看事项"
          />
        </Panel>
      )}
      {planAgainstDone !== null && completionByMonth === null && (
        <Panel title="各月年度投资完成率与时序进度" place="months">
          <EmptyState
            small
            title="还不能按月对照"
            text="需要年度计划投资，并且至少有两个截至日期的年度完成投资。请在事项的进展中按月填写。"
          />
        </Panel>
      )}
      {!hasInvestment && (
        <Panel title="投资完成情况" place="fields">
          <EmptyState
            small
            title="本年度没有投资数据"
            text="在事项中填写年度计划投资，在进展中填写年度完成投资，完成率、时序差和图表会自动出现在这里。"
            action={<Button onClick={() => openItems({})}>去填写</Button>}
          />
        </Panel>
      )}
      <StatusPanel overview={overview} />
    </div>
  );
}
