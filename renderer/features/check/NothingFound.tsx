import { Button } from "antd";
import type { ReactNode } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { countInTable } from "../../lib/format.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useYearSummary } from "../../lib/working-year.tsx";
import { rulesInWords } from "./in-words.ts";

/** Nothing was found: says what was looked for, or that there is nothing to look at yet. */
export function NothingFound(): ReactNode {
  const { year, itemCount } = useYearSummary();
  const { goTo } = useNavigation();
  if (itemCount === 0) {
    return (
      <EmptyState
        title={`${year}年度还没有合作事项`}
        text={`这一页检查全年数据中不合常理的地方：${rulesInWords}。请先在事项清单中录入事项。`}
        action={
          <Button type="primary" onClick={() => goTo("items")}>
            去事项清单
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title="没有发现问题"
      text={`已检查${countInTable(itemCount)}项合作事项及其进展、指标和清单，没有发现下列问题：${rulesInWords}。`}
    />
  );
}
