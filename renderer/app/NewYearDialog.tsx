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
import { formerYear, TakeOverChoice, type TakenOver } from "./TakeOverChoice.tsx";

interface YearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called with the year that now exists and should be shown, and whether items of the year before are to be carried into it. */
  readonly onReady?: (year: number, carry: boolean) => void;
}

/** Asks for the number of a new year, and what it takes over from the year before. */
export function NewYearDialog({ open, onClose, onReady }: YearDialogProps): ReactNode {
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const years = client.getQueryData(questionQuery("years:list", {}).queryKey) ?? [];
  const text = typed ?? String(nextYear(years));
  const reading = readWholeNumber(text, yearRange);
  const [wanted, setWanted] = useState<TakenOver>({ fields: true, items: true });
  const former = reading.ok ? formerYear(years, reading.value) : null;
  const finish = (ready: number, carry: boolean) => {
    setTyped(null);
    onReady?.(ready, carry);
    onClose();
  };
  const create = useMutation({
    mutationFn: (year: number) => ask("years:create", { year, takeOverFields: former !== null && wanted.fields }),
    onSuccess: async (_created, year) => {
      await markYearsStale(client);
      finish(year, former !== null && wanted.items);
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
          autoFocus
          text={text}
          reading={reading}
          checked={checked}
          onChange={(next) => {
            setTyped(next);
            create.reset();
          }}
          onPressEnter={submit}
        />
        <TakeOverChoice former={former} wanted={wanted} onChange={setWanted} />
      </Form>
      {create.isError && (
        <ErrorState
          small
          error={errorOf(create.error)}
          onAction={(kind) => (kind === "open-year" ? finish(create.variables, false) : submit())}
        />
      )}
    </Dialog>
  );
}

/** The year after the newest one, or the running year in an empty store. */
function nextYear(years: readonly { readonly year: number }[]): number {
  return years.length === 0 ? new Date().getFullYear() : Math.max(...years.map((one) => one.year)) + 1;
}
