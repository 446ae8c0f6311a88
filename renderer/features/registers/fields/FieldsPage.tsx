import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useToldChange } from "../../../lib/use-change.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useFields } from "../queries.ts";
import { FieldForm } from "./FieldForm.tsx";
import { FieldTable } from "./FieldTable.tsx";

/** 领域 of the year with their groups, their order, and what they go on with of the year before. */
export function FieldsPage(): ReactNode {
  const { year, readOnly } = useWorkingYear();
  const register = useFields(year);
  const [adding, add] = useState(false);
  const former = register.data?.former ?? null;
  const takeOver = useToldChange("fields:takeOver", `已沿用${former?.year ?? ""}年度的领域`);
  return (
    <div className="registers-page">
      <header className="register-part-head">
        <p className="registers-nothing">{explanation(former?.year ?? null)}</p>
        {!readOnly && (
          <span className="register-buttons">
            {former !== null && (
              <Button size="small" disabled={takeOver.isPending} onClick={() => takeOver.run({ year })}>
                沿用{former.year}年度的领域
              </Button>
            )}
            <Button size="small" onClick={() => add(true)}>
              新增领域
            </Button>
          </span>
        )}
      </header>
      {register.isPending && <LoadingState small label="正在读取领域" />}
      {register.isError && (
        <ErrorState small error={errorOf(register.error)} onAction={() => void register.refetch()} />
      )}
      {adding && <FieldForm year={year} field={null} onDone={() => add(false)} />}
      {register.data?.fields.length === 0 && !adding && (
        <EmptyState
          small
          title={`${year}年度还没有领域`}
          text="领域随事项录入和导入自动建立，也可以在这里新增，或者沿用上一年度的领域。"
        />
      )}
      {register.data !== undefined && register.data.fields.length > 0 && (
        <FieldTable register={register.data} year={year} readOnly={readOnly} />
      )}
    </div>
  );
}

function explanation(former: number | null): string {
  if (former === null) return "报告和图表按这里的次序分领域。没有更早的年度，不需要设置对应领域。";
  return `报告和图表按这里的次序分领域。每个领域选定与它对应的${former}年度领域（可以多对一、一对多），报告才能分领域与${former}年度对比；没有选定的，报告写明不作比较。`;
}
