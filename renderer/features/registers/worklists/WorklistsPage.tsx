import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { CarryDialog } from "../carry/CarryDialog.tsx";
import { useFields, useWorklistCare } from "../queries.ts";
import { WorklistForm } from "./WorklistForm.tsx";
import { WorklistSection } from "./WorklistSection.tsx";

/** 清单: each list of the year with its facts, its versions and its log. */
export function WorklistsPage({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { year, readOnly } = useWorkingYear();
  const lists = useWorklistCare(year);
  const register = useFields(year);
  const [carrying, carry] = useState(false);
  const [adding, add] = useState(false);
  const former = register.data?.former ?? null;
  return (
    <div className="registers-page">
      {!readOnly && (
        <header className="register-part-head">
          <p className="registers-nothing">
            {former === null
              ? "每个事项都列在一份清单上，清单属于一个合作机制。"
              : `${former.year}年度没有完成的事项，可以结转到本年度的清单继续推进。`}
          </p>
          <span className="register-buttons">
            {former !== null && (
              <Button size="small" onClick={() => carry(true)}>
                结转{former.year}年度的事项
              </Button>
            )}
            <Button size="small" disabled={adding} onClick={() => add(true)}>
              新建清单
            </Button>
          </span>
        </header>
      )}
      {adding && <WorklistForm year={year} worklist={null} onDone={() => add(false)} />}
      {carrying && <CarryDialog onClose={() => carry(false)} />}
      {lists.isPending && <LoadingState small label="正在读取清单" />}
      {lists.isError && <ErrorState small error={errorOf(lists.error)} onAction={() => void lists.refetch()} />}
      {lists.data?.length === 0 && !adding && (
        <EmptyState
          small
          title={`${year}年度还没有清单`}
          text="点“新建清单”，或者新增第一条事项时建立，也可以从 Excel 导入。清单的文号、版本和调入调出在这里登记。"
        />
      )}
      {lists.data?.map((care) => (
        <WorklistSection key={care.worklist.id} care={care} readOnly={readOnly} onClose={onClose} />
      ))}
    </div>
  );
}
