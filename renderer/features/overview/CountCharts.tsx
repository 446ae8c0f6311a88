import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import { ChartView } from "../../components/ChartView.tsx";
import { useNavigation } from "../../lib/navigation.tsx";
import { questionQuery } from "../../lib/query-client.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { Panel } from "./Panel.tsx";
import { filterBehind, isCountChart } from "./chart-filters.ts";

const howToGive =
  "本年度没有投资数据。在事项中填写年度计划投资、在进展中填写年度完成投资后，完成率、时序差和投资图表会自动出现。";

/** A year without investments: one sentence that says how to give them, and the report's own charts of its items. */
export function CountCharts(): ReactNode {
  const { year, asOf, readOnly } = useWorkingYear();
  const { openItems } = useNavigation();
  const preview = useQuery(questionQuery("reports:preview", { year, asOf }));
  const [first, second] = countCharts(preview.data?.document);
  return (
    <>
      <p className="overview-missing">
        {readOnly ? "本年度没有投资数据，以下按事项数量汇总。" : howToGive}
        {!readOnly && (
          <button className="link-button" type="button" onClick={() => openItems({})}>
            去填写
          </button>
        )}
      </p>
      {first !== undefined && <CountPanel chart={first} place="wide" />}
      {second !== undefined && <CountPanel chart={second} place="narrow" />}
    </>
  );
}

interface CountPanelProps {
  readonly chart: ChartSpec;
  readonly place: "wide" | "narrow";
}

function CountPanel({ chart, place }: CountPanelProps): ReactNode {
  const { openItems } = useNavigation();
  return (
    <Panel title={chart.title} place={place}>
      <ChartView
        chart={chart}
        legend={false}
        onPick={(at) => openItems(filterBehind(chart, at))}
        pickLabel="查看这些事项"
      />
    </Panel>
  );
}

/** The report's charts that count items, in its order. */
function countCharts(report: ReportDocument | undefined): readonly ChartSpec[] {
  const blocks = report?.chapters.flatMap((chapter) => chapter.blocks) ?? [];
  return blocks.flatMap((block) => (block.kind === "chart" && isCountChart(block.chart) ? [block.chart] : []));
}
