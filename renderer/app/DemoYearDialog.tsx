import { useQueryClient } from "@tanstack/react-query";
import { Form, InputNumber } from "antd";
import { useId, useState, type ReactNode } from "react";
import type { AppError } from "../../shared/errors.ts";
import { Dialog } from "../components/Dialog.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { TaskBar } from "../components/TaskBar.tsx";
import { errorOf, isCancelled } from "../lib/app-failure.ts";
import { markYearsStale } from "../lib/query-client.ts";
import { useTask } from "../lib/tasks.ts";

interface DemoYearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called with the generated year, which should be shown. */
  readonly onReady?: (year: number) => void;
}

/** Asks for the year and the number of items of generated 演示数据, and makes them. */
export function DemoYearDialog({ open, onClose, onReady }: DemoYearDialogProps): ReactNode {
  const client = useQueryClient();
  const fieldId = useId();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const [items, setItems] = useState(200);
  const [error, setError] = useState<AppError | null>(null);
  const { task, run, cancel } = useTask("sample:generate");

  async function generate(): Promise<void> {
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

  return (
    <Dialog
      title="生成演示数据"
      open={open}
      width={420}
      okText="生成"
      onOk={() => void generate()}
      okButtonProps={{ disabled: task !== null }}
      onCancel={onClose}
      afterClose={() => setError(null)}
    >
      <Form layout="vertical">
        <Form.Item label="年度" htmlFor={`${fieldId}-year`} extra="该年度会标明“演示数据”，不会与真实数据混在一起。">
          <InputNumber
            id={`${fieldId}-year`}
            autoFocus
            min={1949}
            max={2100}
            precision={0}
            value={year}
            onChange={(typed) => setYear(typed ?? year)}
          />
        </Form.Item>
        <Form.Item label="事项数" htmlFor={`${fieldId}-items`}>
          <InputNumber
            id={`${fieldId}-items`}
            min={1}
            max={100_000}
            precision={0}
            value={items}
            onChange={(typed) => setItems(typed ?? items)}
          />
        </Form.Item>
      </Form>
      {task !== null && <TaskBar task={task} onCancel={cancel} />}
      {error !== null && <ErrorState small error={error} />}
    </Dialog>
  );
}
