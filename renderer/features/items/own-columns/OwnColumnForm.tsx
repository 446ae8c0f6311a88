import { Button, Checkbox, Form, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import {
  longestOwnName,
  longestOwnUnit,
  ownColumnKindLabels,
  ownColumnKinds,
  type OwnColumnKind,
} from "../../../../shared/domain/own-column.ts";
import { ChoicesInput } from "./ChoicesInput.tsx";
import type { TypedColumn } from "./column-form.ts";

interface OwnColumnFormProps {
  readonly title: string;
  readonly before: TypedColumn;
  readonly okText: string;
  readonly busy: boolean;
  /** Why the column could not be kept as typed. */
  readonly problem: string | null;
  readonly onSave: (column: TypedColumn) => void;
  readonly onCancel: (() => void) | null;
}

const kindOptions = ownColumnKinds.map((value) => ({ value, label: ownColumnKindLabels[value] }));

/** Sets up one column: its name, what it holds, the unit of a number, the choices of a choice. */
export function OwnColumnForm({
  title,
  before,
  okText,
  busy,
  problem,
  onSave,
  onCancel,
}: OwnColumnFormProps): ReactNode {
  const [typed, setTyped] = useState(before);
  // What stood in the way is said of what was typed then, and no longer once it is something else.
  const [asked, setAsked] = useState<TypedColumn | null>(null);
  const save = () => {
    setAsked(typed);
    onSave(typed);
  };
  const { name, kind, unit, choices, inAnnex } = typed;
  return (
    <Form layout="vertical" className="own-form" aria-label={title}>
      <h3 className="panel-title">{title}</h3>
      <div className="own-form-line">
        <Form.Item label="列名" htmlFor="own-column-name">
          <Input
            id="own-column-name"
            maxLength={longestOwnName}
            value={name}
            onChange={({ target }) => setTyped({ ...typed, name: target.value })}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) save();
            }}
          />
        </Form.Item>
        <Form.Item label="内容" htmlFor="own-column-kind">
          <Select<OwnColumnKind>
            id="own-column-kind"
            value={kind}
            options={kindOptions}
            onChange={(next) => setTyped({ ...typed, kind: next })}
          />
        </Form.Item>
        {kind === "number" && (
          <Form.Item label="单位（可不填）" htmlFor="own-column-unit">
            <Input
              id="own-column-unit"
              maxLength={longestOwnUnit}
              placeholder="如 万元、公里"
              value={unit}
              onChange={({ target }) => setTyped({ ...typed, unit: target.value })}
            />
          </Form.Item>
        )}
      </div>
      {kind === "choice" && (
        <ChoicesInput choices={choices} onChange={(next) => setTyped({ ...typed, choices: next })} />
      )}
      <Checkbox checked={inAnnex} onChange={({ target }) => setTyped({ ...typed, inAnnex: target.checked })}>
        列入报告的附件1
      </Checkbox>
      {problem !== null && asked === typed && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="panel-line">
        <Button type="primary" size="small" disabled={busy} onClick={save}>
          {okText}
        </Button>
        {onCancel !== null && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    </Form>
  );
}
