import type { ReactNode } from "react";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { CountCharts } from "./CountCharts.tsx";
import { InvestmentCharts } from "./InvestmentCharts.tsx";
import { StatusPanel } from "./StatusPanel.tsx";

/** The year in charts: its investments where it has any, otherwise its items by number. */
export function Charts({ overview }: { readonly overview: Overview }): ReactNode {
  const { planAgainstDone, completionByMonth } = overview.charts;
  const hasInvestment = planAgainstDone !== null || completionByMonth !== null;
  return (
    <div className={hasInvestment ? "overview-charts" : "overview-charts overview-charts-counts"}>
      {hasInvestment ? <InvestmentCharts charts={overview.charts} /> : <CountCharts />}
      <StatusPanel overview={overview} />
    </div>
  );
}
