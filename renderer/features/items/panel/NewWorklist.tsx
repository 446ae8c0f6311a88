import { AutoComplete, Button, Input } from "antd";
import { useId, useState, type ReactNode } from "react";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { leaveWithTab } from "../../../components/fields/leave-with-tab.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { useCreateWorklist } from "../mutations.ts";

interface NewWorklistProps {
  readonly year: number;
  readonly mechanisms: readonly string[];
  /** Null where a list must be made first. */
  readonly onCancel: (() => void) | null;
  readonly onCreated: (worklist: Worklist) => void;
}

/** A year's list under one mechanism: what every item belongs to. */
export function NewWorklist({ year, mechanisms, onCancel, onCreated }: NewWorklistProps): ReactNode {
  const [mechanism, setMechanism] = useState("");
  const [title, setTitle] = useState("");
  const creation = useCreateWorklist();
  const [mechanismId, titleId] = [useId(), useId()];
  const complete = mechanism.trim() !== "" && title.trim() !== "";
  const create = () => {
    if (!complete) return;
    creation.mutate({ year, mechanism: mechanism.trim(), title: title.trim() }, { onSuccess: onCreated });
  };
  return (
    <fieldset className="new-worklist field-wide">
      <legend className="field-label">新建清单：事项都列在一份清单上，清单属于一个合作机制。</legend>
      <label className="field-label" htmlFor={mechanismId}>
        合作机制
      </label>
      <AutoComplete
        id={mechanismId}
        className="field-select"
        options={mechanisms.map((value) => ({ value }))}
        value={mechanism}
        onChange={(value: string) => (setMechanism(value), creation.reset())}
        onInputKeyDown={leaveWithTab}
      />
      <label className="field-label" htmlFor={titleId}>
        清单名称
      </label>
      <Input
        id={titleId}
        value={title}
        maxLength={300}
        onChange={(event) => (setTitle(event.target.value), creation.reset())}
        onPressEnter={create}
      />
      {creation.error !== null && (
        <p className="field-problem" role="alert">
          {errorInWords(errorOf(creation.error)).text}
        </p>
      )}
      <div className="new-worklist-actions">
        <Button size="small" type="primary" disabled={!complete} loading={creation.isPending} onClick={create}>
          建立
        </Button>
        {onCancel !== null && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    </fieldset>
  );
}
