import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { sharedOwnColumns } from "../../../../../shared/domain/own-column.ts";
import { formFields, type AskedField } from "../../../../../shared/exchange/forms/form-fields.ts";
import type { SendingWay } from "../../../../../shared/exchange/forms/units-of-form.ts";
import type { AppError } from "../../../../../shared/errors.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { TaskBar } from "../../../../components/TaskBar.tsx";
import { errorOf, isCancelled } from "../../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import { FormsPage } from "../FormsPage.tsx";
import { useSendForms, type SendWish, type WrittenForms } from "../mutations.ts";
import { useCatalog } from "../../import/queries.ts";
import { useFormUnits } from "../queries.ts";
import { FieldChoice } from "./FieldChoice.tsx";
import { Sent } from "./Sent.tsx";
import { UnitChoice } from "./UnitChoice.tsx";
import { WayAndDate } from "./WayAndDate.tsx";

/** 发出: whom to ask, up to which date, and what is to be filled in. */
export function SendPage({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { year, asOf: workingAsOf } = useWorkingYear();
  const [way, setWay] = useState<SendingWay>("responsible");
  const [asOf, setAsOf] = useState(workingAsOf);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [fields, setFields] = useState<readonly AskedField[]>(formFields);
  const catalog = useCatalog(year);
  const own = sharedOwnColumns(catalog.data?.ownColumns ?? []).map(({ field }) => field);
  const [problems, setProblems] = useState(true);
  const units = useFormUnits(year, way);
  const wanted = (units.data?.units ?? []).map(({ unit }) => unit).filter((unit) => !left.includes(unit));
  const { task, written, error, start, cancel } = useSending();
  const wish = (into: SendWish["into"]): SendWish => ({
    asOf,
    way,
    units: wanted,
    fields: [...fields],
    problems,
    into,
  });
  const possible = wanted.length > 0 && fields.length > 0 && task === null;

  return (
    <FormsPage
      title="发出填报表"
      busy={task !== null}
      foot={
        <>
          <Button disabled={task !== null} onClick={onBack}>
            返回
          </Button>
          <span className="step-waits">{waitsFor(wanted.length, fields.length)}</span>
          <Button
            disabled={!possible || wanted.length !== 1}
            title={wanted.length === 1 ? undefined : "只选一个单位时，可以存为一个文件"}
            onClick={() => void start(wish("file"), wanted[0] ?? null)}
          >
            存为一个文件
          </Button>
          <Button type="primary" disabled={!possible} onClick={() => void start(wish("folder"), null)}>
            存到文件夹
          </Button>
        </>
      }
    >
      <WayAndDate
        way={way}
        asOf={asOf}
        onWay={(next) => {
          setWay(next);
          setLeft([]);
        }}
        onAsOf={setAsOf}
      />
      {units.isPending && <LoadingState small label="正在读取各单位的事项" />}
      {units.isError && <ErrorState small error={errorOf(units.error)} onAction={() => void units.refetch()} />}
      {units.data !== undefined && <UnitChoice units={units.data} left={left} onLeft={setLeft} />}
      <FieldChoice fields={fields} own={own} problems={problems} onFields={setFields} onProblems={setProblems} />
      {task !== null && <TaskBar task={task} onCancel={cancel} />}
      {error !== null && <ErrorState small error={error} />}
      {written !== null && <Sent written={written} />}
    </FormsPage>
  );
}

function waitsFor(units: number, fields: number): string | null {
  if (units === 0) return "还没有选择单位";
  return fields === 0 ? "至少要有一列供填写" : null;
}

/** Sending with what came of it. */
function useSending() {
  const { task, send, cancel } = useSendForms();
  const [written, setWritten] = useState<WrittenForms | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const start = async (wish: SendWish, onlyUnit: string | null): Promise<void> => {
    setWritten(null);
    setError(null);
    try {
      setWritten(await send(wish, onlyUnit));
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    }
  };
  return { task, written, error, start, cancel };
}
