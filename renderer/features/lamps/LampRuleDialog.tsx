import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState, type ReactNode } from "react";
import { defaultLampRule, isSameRule, type LampRule } from "../../../shared/domain/lamp-rule.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { markYearsStale } from "../../lib/query-client.ts";
import { useWorkingYear, useYearSummary } from "../../lib/working-year.tsx";
import { LampPreview } from "./LampPreview.tsx";
import { RuleFields } from "./RuleFields.tsx";
import { draftOfRule, readRule } from "./rule-draft.ts";

/** The rule of the lamps of the year worked on, with what it makes of them before it is kept. */
export function LampRuleDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { year, asOf, readOnly, frozen } = useWorkingYear();
  const { lampRule } = useYearSummary();
  const [draft, setDraft] = useState(() => draftOfRule(lampRule));
  const save = useSaveRule(onClose);
  const reading = readRule(draft);
  const isUsual = reading.ok && isSameRule(reading.rule, defaultLampRule);
  return (
    <Dialog
      open
      title={`${year}年度亮灯规则`}
      width={560}
      onCancel={onClose}
      footer={
        <div className="lamp-rule-foot">
          {!readOnly && (
            <Button disabled={isUsual} onClick={() => setDraft(draftOfRule(defaultLampRule))}>
              恢复通用规则
            </Button>
          )}
          <span className="lamp-rule-space" />
          <Button onClick={onClose}>{readOnly ? "关闭" : "取消"}</Button>
          {!readOnly && (
            <Button
              type="primary"
              disabled={!reading.ok}
              loading={save.isPending}
              onClick={() => reading.ok && save.mutate(reading.rule)}
            >
              保存
            </Button>
          )}
        </div>
      }
    >
      {readOnly && <p className="lamp-rule-note">{frozenInWords(frozen)}</p>}
      <RuleFields draft={draft} problems={reading.ok ? {} : reading.problems} readOnly={readOnly} onChange={setDraft} />
      <LampPreview year={year} asOf={asOf} rule={reading.ok ? reading.rule : null} />
    </Dialog>
  );
}

/** Keeps a rule with the year; every lamp on show is asked for anew. */
function useSaveRule(onSaved: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { changeYear } = useWorkingYear();
  return useMutation({
    mutationFn: (lampRule: LampRule) => changeYear({ lampRule }),
    onSuccess: () => {
      void markYearsStale(client);
      void message.success("已保存亮灯规则，可以撤销");
      onSaved();
    },
    onError: (thrown) => message.error(errorInWords(errorOf(thrown)).text),
  });
}
