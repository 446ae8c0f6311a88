import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { isoDate } from "../../../../shared/domain/dates.ts";
import { draftKindLabels, draftKinds } from "../../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { useDesk } from "../desk/desk-context.ts";

const kindOptions = draftKinds.map((value) => ({ value, label: draftKindLabels[value] }));

/** What the report is: its kind, and the date up to which its figures count. */
export function DraftFacts(): ReactNode {
  const { draft, readOnly } = useDesk();
  const changing = useUpdateDraft();
  return (
    <section className="side-section" aria-label="报告信息">
      <h2 className="side-title">报告信息</h2>
      <div className="desk-field">
        截至日期
        <DatePicker
          aria-label="报告的截至日期"
          allowClear={false}
          disabled={readOnly || changing.isPending}
          value={dayjs(draft.asOf)}
          onChange={(day) => day !== null && changing.mutate({ asOf: isoDate(day.format("YYYY-MM-DD")) })}
        />
      </div>
      <div className="desk-field">
        类型
        <Select
          aria-label="报告类型"
          disabled={readOnly || changing.isPending}
          value={draft.kind}
          options={kindOptions}
          onChange={(kind) => changing.mutate({ kind })}
        />
      </div>
      {draft.reopenedBecause !== null && <p className="figure-soft">上次重新打开的原因：{draft.reopenedBecause}</p>}
    </section>
  );
}

const staleWithDate = [
  "drafts:figures",
  "drafts:objects",
  "drafts:previewObject",
  "drafts:annexes",
  "drafts:check",
  "drafts:figureCatalog",
  "drafts:passages",
  "drafts:draftable",
] as const;

/** Changes what the report is; its figures are then read at the new date. */
function useUpdateDraft() {
  const { session } = useDesk();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (changes: InputOf<"drafts:update">["changes"]) =>
      session.changeInStore((basedOn) => ask("drafts:update", { id: session.id, basedOn, changes })),
    onSuccess: () => {
      for (const stale of staleWithDate) {
        void client.invalidateQueries({ queryKey: [stale] });
      }
    },
    onError: (thrown) => message.warning({ key: "desk", content: errorInWords(errorOf(thrown)).text, duration: 8 }),
  });
}
