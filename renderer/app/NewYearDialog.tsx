import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form, InputNumber } from "antd";
import { useId, useState, type ReactNode } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { errorOf } from "../lib/app-failure.ts";
import { ask } from "../lib/ask.ts";
import { markYearsStale, questionQuery } from "../lib/query-client.ts";

interface YearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called with the year that now exists and should be shown. */
  readonly onReady?: (year: number) => void;
}

/** Asks for the number of a new, empty year. */
export function NewYearDialog({ open, onClose, onReady }: YearDialogProps): ReactNode {
  const client = useQueryClient();
  const fieldId = useId();
  const [typed, setTyped] = useState<number | null>(null);
  const year = typed ?? nextYear(client.getQueryData(questionQuery("years:list", {}).queryKey) ?? []);
  const finish = (ready: number) => {
    setTyped(null);
    onReady?.(ready);
    onClose();
  };
  const create = useMutation({
    mutationFn: () => ask("years:create", { year }),
    onSuccess: async () => {
      await markYearsStale(client);
      finish(year);
    },
  });
  return (
    <Dialog
      title="新建年度"
      open={open}
      width={420}
      okText="新建"
      onOk={() => create.mutate()}
      confirmLoading={create.isPending}
      onCancel={onClose}
      afterClose={create.reset}
    >
      <Form layout="vertical">
        <Form.Item label="年度" htmlFor={fieldId} extra="新的年度是空白的，接着可以建立清单、录入事项。">
          <InputNumber
            id={fieldId}
            autoFocus
            min={1949}
            max={2100}
            precision={0}
            value={year}
            onChange={setTyped}
            onPressEnter={() => create.mutate()}
          />
        </Form.Item>
      </Form>
      {create.isError && (
        <ErrorState
          small
          error={errorOf(create.error)}
          onAction={(kind) => (kind === "open-year" ? finish(year) : create.mutate())}
        />
      )}
    </Dialog>
  );
}

/** The year after the newest one, or the running year in an empty store. */
function nextYear(years: readonly { readonly year: number }[]): number {
  return years.length === 0 ? new Date().getFullYear() : Math.max(...years.map((one) => one.year)) + 1;
}
