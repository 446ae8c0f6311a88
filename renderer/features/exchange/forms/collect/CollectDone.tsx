import { Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../../../shared/errors/error-in-words.ts";
import type { CollectionOutcome } from "../../../../../shared/ipc/questions/forms.ts";
import { errorOf } from "../../../../lib/app-failure.ts";
import { countInTable } from "../../../../lib/format.ts";
import { useTakeStepBack } from "../../../../lib/take-step-back.ts";
import { FormsPage } from "../FormsPage.tsx";
import type { DoneCollection } from "../mutations.ts";
import { Problems } from "./Problems.tsx";

interface CollectDoneProps {
  readonly done: DoneCollection;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** After a collection: what it has done, and a way to take all of it back. */
export function CollectDone({ done: { year, outcome, plan, step }, onBack, onClose }: CollectDoneProps): ReactNode {
  const undoing = useTakeStepBack();
  return (
    <FormsPage
      title="已收回"
      foot={
        <>
          {step !== null && !undoing.isSuccess && (
            <Button
              title={step.label}
              loading={undoing.isPending}
              onClick={() => undoing.mutate({ year, stepId: step.id })}
            >
              撤销这次收回
            </Button>
          )}
          <span className="step-waits" />
          <Button onClick={onBack}>查看收回情况</Button>
          <Button type="primary" autoFocus onClick={onClose}>
            查看事项清单
          </Button>
        </>
      }
    >
      <p className="import-done-words" role="status">
        {undoing.isSuccess ? "已撤销这次收回，数据与收回之前相同。" : doneInWords(outcome)}
      </p>
      {!undoing.isSuccess && <Problems plan={plan} />}
      {undoing.isError && <p role="alert">{errorInWords(errorOf(undoing.error)).text}</p>}
    </FormsPage>
  );
}

function doneInWords({ units, cells, undecided, unread, proposals }: CollectionOutcome): string {
  const { items, problems, updated } = proposals;
  const added = [
    ...(items > 0 ? [`新增${countInTable(items)}项事项`] : []),
    ...(problems > 0 ? [`新增${countInTable(problems)}条问题`] : []),
    ...(updated > 0 ? [`更新${countInTable(updated)}项已有的`] : []),
  ];
  return [
    `已收回：${countInTable(units)}个单位、${countInTable(cells)}处。`,
    ...(added.length === 0 ? [] : [`按单位的建议${added.join("，")}。`]),
    ...(undecided === 0 ? [] : [`有${countInTable(undecided)}处没有选定，保留了现有内容。`]),
    ...(unread === 0 ? [] : [`有${countInTable(unread)}处不能识别，请在文件中改正后再收回。`]),
  ].join("");
}
