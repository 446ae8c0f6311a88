import { Button } from "antd";
import type { ReactNode } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";

interface NothingToReportProps {
  readonly year: number;
  readonly onGo: () => void;
}

/** A year without data: what is missing before there can be a report. */
export function NothingToReport({ year, onGo }: NothingToReportProps): ReactNode {
  return (
    <EmptyState
      title={`${year}年度还不能生成报告`}
      text="还没有合作事项。报告的文字、图表和附表都取自事项清单：请先建立清单、录入事项，填写年度计划投资和各次进展，这里就会出现全文预览。"
      action={
        <Button type="primary" onClick={onGo}>
          去事项清单
        </Button>
      }
    />
  );
}
