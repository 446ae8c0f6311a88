import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import { useState, type ReactNode } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { WholeNumberField } from "../components/WholeNumberField.tsx";
import { errorOf } from "../lib/app-failure.ts";
import { ask } from "../lib/ask.ts";
import { markYearsStale, questionQuery } from "../lib/query-client.ts";
import { readWholeNumber, yearRange } from "../lib/whole-number.ts";

interface YearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called with the year that now exists and should be shown. */
  readonly onReady?: (year: number) => void;
}

/** Asks for the number of a new, empty year. */
export function NewYearDialog({ open, onClose, onReady }: YearDialogProps): ReactNode {
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const text = typed ?? String(nextYear(client.getQueryData(questionQuery("years:list", {}).queryKey) ?? []));
  const reading = readWholeNumber(text, yearRange);
  const finish = (ready: number) => {
    setTyped(null);
    onReady?.(ready);
    onClose();
  };
  const create = useMutation({
    mutationFn: (year: number) => ask("years:create", { year }),
    onSuccess: async (_created, year) => {
      await markYearsStale(client);
      finish(year);
    },
  });
  const submit = () => {
    setChecked(true);
    if (reading.ok) create.mutate(reading.value);
  };
  const clear = () => {
    create.reset();
    setChecked(false);
  };
  return (
    <Dialog
      title="新建年度"
      open={open}
      width={420}
      okText="新建"
      onOk={submit}
      confirmLoading={create.isPending}
      onCancel={onClose}
      afterClose={clear}
    >
      <Form layout="vertical">
        <WholeNumberField
          label="年度"
          extra="新的年度是空白的，接着可以建立清单、录入事项。"
          autoFocus
          text={text}
          reading={reading}
          checked={checked}
          onChange={setTyped}
          onPressEnter={submit}
        />
      </Form>
      {create.isError && (
        <ErrorState
          small
          error={errorOf(create.error)}
          onAction={(kind) => (kind === "open-year" ? finish(create.variables) : submit())}
        />
      )}
    </Dialog>
  );
}

/** The year after the newest one, or the running year in an empty store. */
function nextYear(years: readonly { readonly year: number }[]): number {
  return years.length === 0 ? new Date().getFullYear() : Math.max(...years.map((one) => one.year)) + 1;
}
