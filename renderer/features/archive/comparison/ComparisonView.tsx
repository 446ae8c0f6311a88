import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { ReactNode } from "react";
import type { ComparedYear } from "../../../../shared/domain/comparison/year-comparison.ts";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { YearSummary } from "../../../../shared/ipc/questions/years.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { PageFrame } from "../../../components/PageFrame.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useYears } from "../../../lib/working-year.tsx";
import { useComparison } from "../queries.ts";
import { FieldsBesideFields } from "./FieldsBesideFields.tsx";
import { ItemsBesideItems } from "./ItemsBesideItems.tsx";
import { TotalsTable } from "./TotalsTable.tsx";
import type { YearPair } from "./year-pair.ts";
import "./comparison.css";

interface ComparisonViewProps {
  readonly pair: YearPair;
  readonly onChange: (pair: YearPair) => void;
  readonly onBack: () => void;
}

/** Two years against each other: totals, fields, and the matters that came, went and changed. */
export function ComparisonView({ pair, onChange, onBack }: ComparisonViewProps): ReactNode {
  const comparison = useComparison(pair);
  return (
    <PageFrame
      title="对比两个年度"
      actions={
        <Button icon={<ArrowLeftOutlined />} onClick={onBack}>
          返回归档
        </Button>
      }
      toolbar={<YearChoice pair={pair} onChange={onChange} />}
    >
      {comparison.isPending && <LoadingState small label="正在对比" />}
      {comparison.isError && (
        <ErrorState small error={errorOf(comparison.error)} onAction={() => void comparison.refetch()} />
      )}
      {comparison.data !== undefined && (
        <div className="comparison">
          <p className="archive-text">
            {sideInWords(comparison.data.before)}，与{sideInWords(comparison.data.after)}对比。
          </p>
          <TotalsTable comparison={comparison.data} />
          <FieldsBesideFields comparison={comparison.data} />
          <ItemsBesideItems key={pair.join("-")} comparison={comparison.data} />
        </div>
      )}
    </PageFrame>
  );
}

function sideInWords({ year, asOf, snapshotId }: ComparedYear): string {
  const state = snapshotId === null ? "未归档，按现有数据" : "按归档";
  return `${year}年度（${state}，截至${dateInWords(asOf)}）`;
}

/** The two years, each to be chosen among those of the same kind; the earlier one stands first. */
function YearChoice({ pair: [one, other], onChange }: Pick<ComparisonViewProps, "pair" | "onChange">): ReactNode {
  const years = useYears();
  const kind = years.find(({ year }) => year === one)?.kind;
  const choices = years.filter((year) => year.kind === kind);
  const without = (taken: number) => choices.filter(({ year }) => year !== taken).map(option);
  return (
    <div className="comparison-years">
      <Select
        aria-label="先前的年度"
        value={one}
        options={without(other)}
        onChange={(year) => onChange(ordered(year, other))}
      />
      <span>与</span>
      <Select
        aria-label="后来的年度"
        value={other}
        options={without(one)}
        onChange={(year) => onChange(ordered(one, year))}
      />
    </div>
  );
}

function option({ year, snapshotId }: YearSummary): { readonly value: number; readonly label: string } {
  return { value: year, label: snapshotId === null ? `${year}年度（未归档）` : `${year}年度` };
}

function ordered(one: number, other: number): YearPair {
  return one < other ? [one, other] : [other, one];
}
