import { Radio, Select } from "antd";
import { useId, useState, type ReactNode } from "react";
import { clearable } from "../../../components/clearable.tsx";
import type { Item } from "../../../../shared/domain/item.ts";
import {
  moveDirections,
  moveLabels,
  moveWarning,
  type ItemMove,
  type MoveDirection,
} from "../../../../shared/domain/worklists/item-move.ts";
import type { WorklistVersion } from "../../../../shared/domain/worklists/worklist-version.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import { FieldFrame } from "../../../components/fields/FieldFrame.tsx";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { TextLine } from "../../../components/fields/TextLine.tsx";
import { useSaveMove } from "./use-save-move.ts";

interface MoveFormProps {
  readonly item: Item;
  /** Null for a new one. */
  readonly move: ItemMove | null;
  /** The line before it, if there is one. */
  readonly former: ItemMove | null;
  readonly versions: readonly WorklistVersion[];
  readonly worklist: Worklist | undefined;
  readonly onDone: () => void;
}

/** 调入 or 调出 of an item: the day, the reason, and the version of the list that it belongs to. */
export function MoveForm({ item, move, former, versions, worklist, onDone }: MoveFormProps): ReactNode {
  const [direction, setDirection] = useState<MoveDirection>(move?.direction ?? directionAfter(former));
  const [date, setDate] = useState<string>(move?.movedOn ?? "");
  const [reason, setReason] = useState(move?.reason ?? "");
  const [versionId, setVersionId] = useState<string | null>(move?.versionId ?? null);
  const versionField = useId();
  const save = useSaveMove(onDone);
  const movedOn = readWrittenDate(date, item.year);
  const submit = () => {
    if (!movedOn.ok || movedOn.value === null) return;
    save.run(item, move, { direction, movedOn: movedOn.value, reason, versionId });
  };
  const warning =
    movedOn.ok && movedOn.value !== null && worklist !== undefined
      ? moveWarning({ movedOn: movedOn.value }, worklist)
      : null;
  return (
    <div className="move-form" role="group" aria-label={move === null ? "登记调入调出" : "修改调入调出"}>
      <Radio.Group
        className="field-wide"
        aria-label="调整"
        disabled={move !== null}
        value={direction}
        options={moveDirections.map((value) => ({ value, label: moveLabels[value] }))}
        onChange={({ target }) => setDirection(moveDirections.find((one) => one === target.value) ?? "out")}
      />
      <TextLine
        label="日期"
        autoFocus
        text={date}
        placeholder="如 2021-09-10"
        problem={movedOn.ok ? null : movedOn.problem}
        hint={warning}
        onChange={setDate}
      />
      <FieldFrame label="清单版本" controlId={versionField}>
        <Select<string>
          id={versionField}
          className="field-select"
          allowClear={clearable}
          placeholder={versions.length === 0 ? "清单还没有登记版本" : "不指定"}
          value={versionId}
          onChange={(next) => setVersionId(next ?? null)}
          options={versions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldFrame>
      <TextLine label="原因" wide long maxLength={2000} text={reason} onChange={setReason} />
      <p className="field-hint field-wide">{effectInWords(direction, move, former)}</p>
      <FormFoot
        saveLabel={move === null ? `登记${moveLabels[direction]}` : "保存"}
        disabled={!movedOn.ok || movedOn.value === null || reason.trim() === ""}
        pending={save.isPending}
        error={save.error}
        onSave={submit}
        onCancel={onDone}
      />
    </div>
  );
}

/** What was moved out is likely to come back, anything else to leave. */
function directionAfter(former: ItemMove | null): MoveDirection {
  return former?.direction === "out" ? "in" : "out";
}

function effectInWords(direction: MoveDirection, move: ItemMove | null, former: ItemMove | null): string {
  if (move !== null) return "调出日期改动后，事项的完成时间随之改动。";
  if (direction === "out") return "调出的事项保留在清单中，状态改为终止，完成时间为调出日期。";
  return former?.direction === "out"
    ? "调入后，状态和完成时间恢复为调出以前的内容。"
    : "只记录调入，事项的其他内容不变。";
}
