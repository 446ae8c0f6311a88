import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { CarryDialog } from "../carry/CarryDialog.tsx";
import { useFields, useWorklistCare } from "../queries.ts";
import { WorklistSection } from "./WorklistSection.tsx";

/** 清单: each list of the year with its facts, its versions and its log. */
export function WorklistsPage({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { year, readOnly } = useWorkingYear();
  const lists = useWorklistCare(year);
  const register = useFields(year);
  const [carrying, carry] = useState(false);
  const former = register.data?.former ?? null;
  return (
    <div className="registers-page">
      {former !== null && !readOnly && (
        <header className="register-part-head">
          <p className="registers-nothing">{former.year}年度没有完成的事项，可以结转到本年度的清单继续推进。</p>
          <Button size="small" onClick={() => carry(true)}>
            结转{former.year}年度的事项
          </Button>
        </header>
      )}
      {carrying && <CarryDialog onClose={() => carry(false)} />}
      {lists.isPending && <LoadingState small label="正在读取清单" />}
      {lists.isError && <ErrorState small error={errorOf(lists.error)} onAction={() => void lists.refetch()} />}
      {lists.data?.length === 0 && (
        <EmptyState
          small
          title={`${year}年度还没有清单`}
          text="新增第一条事项时建立清单，或者从 Excel 导入。清单的文号、版本和调入调出在这里登记。"
        />
      )}
      {lists.data?.map((care) => (
        <WorklistSection key={care.worklist.id} care={care} readOnly={readOnly} onClose={onClose} />
      ))}
    </div>
  );
}
