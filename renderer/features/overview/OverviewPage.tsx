import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useLampSettings } from "../../lib/lamp-settings.tsx";
import { useNavigation } from "../../lib/navigation.tsx";
import { questionQuery } from "../../lib/query-client.ts";
import { frozenMark } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { OverviewBoard } from "./OverviewBoard.tsx";

/** The year at a glance, at its cut-off date. */
export function OverviewPage(): ReactNode {
  const { year, asOf, kind, frozen } = useWorkingYear();
  const openLampSettings = useLampSettings();
  const marks = `${kind === "demo" ? "，演示数据" : ""}${frozenMark(frozen)}`;
  return (
    <PageFrame
      title={`${year}年度概览`}
      note={`截至${dateInWords(asOf)}${marks}`}
      actions={<Button onClick={openLampSettings}>亮灯规则</Button>}
    >
      <OverviewOfYear />
    </PageFrame>
  );
}

function OverviewOfYear(): ReactNode {
  const { year, asOf } = useWorkingYear();
  const { goTo } = useNavigation();
  // Another cut-off date keeps the old figures until the new ones are there: nothing jumps.
  const overview = useQuery({ ...questionQuery("overview:read", { year, asOf }), placeholderData: keepPreviousData });

  if (overview.isPending) return <LoadingState label="正在汇总本年度数据" />;
  if (overview.isError) return <ErrorState error={errorOf(overview.error)} onAction={() => void overview.refetch()} />;
  if (overview.data.itemCount > 0) return <OverviewBoard overview={overview.data} />;
  return (
    <EmptyState
      title={`${year}年度还没有合作事项`}
      text="这一页汇总全年事项的完成率、时序、亮灯和需要关注的事项。请先在事项清单中建立清单、录入事项，数据会自动出现在这里。"
      action={
        <Button type="primary" onClick={() => goTo("items")}>
          去事项清单
        </Button>
      }
    />
  );
}
