import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";
import { LoadingState } from "../components/LoadingState.tsx";
import { errorOf } from "../lib/app-failure.ts";
import { questionQuery } from "../lib/query-client.ts";
import { FirstSteps } from "./FirstSteps.tsx";
import { StartProblem } from "./StartProblem.tsx";

export type Years = readonly [YearSummary, ...YearSummary[]];

interface StoreGateProps {
  readonly children: (years: Years, status: StoreStatus) => ReactNode;
}

/** Lets in when the store is open and holds a year; otherwise tells what hinders the start, or offers the first steps. */
export function StoreGate({ children }: StoreGateProps): ReactNode {
  const status = useQuery(questionQuery("store:status", {}));
  const years = useQuery(questionQuery("years:list", {}));
  const again = () => void Promise.all([status.refetch(), years.refetch()]);

  if (status.isPending || years.isPending) return <LoadingState label="正在打开数据" />;
  if (status.isError) return <StartProblem error={errorOf(status.error)} onTryAgain={again} />;
  if (years.data === undefined) return <StartProblem error={errorOf(years.error)} onTryAgain={again} />;

  const [newest, ...older] = years.data.toSorted((one, other) => other.year - one.year);
  if (newest === undefined) return <FirstSteps status={status.data} />;
  return children([newest, ...older], status.data);
}
