import { useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import { useState, type ReactNode } from "react";
import type { AppError } from "../../shared/errors.ts";
import { Dialog } from "../components/Dialog.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { TaskBar } from "../components/TaskBar.tsx";
import { WholeNumberField } from "../components/WholeNumberField.tsx";
import { errorOf, isCancelled } from "../lib/app-failure.ts";
import { markYearsStale } from "../lib/query-client.ts";
import { useTask } from "../lib/tasks.ts";
import { readWholeNumber, yearRange, type NumberRange } from "../lib/whole-number.ts";

const itemsRange: NumberRange = { name: "事项数", least: 1, most: 100_000 };

interface DemoYearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called with the generated year, which should be shown. */
  readonly onReady?: (year: number) => void;
}

/** Asks for the year and the number of items of generated 演示数据, and makes them. */
export function DemoYearDialog({ open, onClose, onReady }: DemoYearDialogProps): ReactNode {
  const client = useQueryClient();
  const [yearText, setYearText] = useState(() => String(new Date().getFullYear()));
  const [itemsText, setItemsText] = useState("200");
  const [checked, setChecked] = useState(false);
  const yearReading = readWholeNumber(yearText, yearRange);
  const itemsReading = readWholeNumber(itemsText, itemsRange);
  const [error, setError] = useState<AppError | null>(null);
  const { task, run, cancel } = useTask("sample:generate");

  async function generate(year: number, items: number): Promise<void> {
    setError(null);
    try {
      // The same seed every time: two desks that try it out together see the same data.
      await run(`生成${year}年度演示数据`, (taskId) => ({ taskId, year, items, seed: 1 }));
      await markYearsStale(client);
      onReady?.(year);
      onClose();
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    }
  }

  const submit = () => {
    setChecked(true);
    if (yearReading.ok && itemsReading.ok && task === null) void generate(yearReading.value, itemsReading.value);
  };
  const clear = () => {
    setError(null);
    setChecked(false);
  };

  return (
    <Dialog
      title="生成演示数据"
      open={open}
      width={420}
      okText="生成"
      onOk={submit}
      okButtonProps={{ disabled: task !== null }}
      onCancel={onClose}
      afterClose={clear}
    >
      <Form layout="vertical">
        <WholeNumberField
          label="年度"
          extra="该年度会标明“演示数据”，不会与真实数据混在一起。"
          autoFocus
          text={yearText}
          reading={yearReading}
          checked={checked}
          onChange={setYearText}
          onPressEnter={submit}
        />
        <WholeNumberField
          label="事项数"
          text={itemsText}
          reading={itemsReading}
          checked={checked}
          onChange={setItemsText}
          onPressEnter={submit}
        />
      </Form>
      {task !== null && <TaskBar task={task} onCancel={cancel} />}
      {error !== null && <ErrorState small error={error} />}
    </Dialog>
  );
}
