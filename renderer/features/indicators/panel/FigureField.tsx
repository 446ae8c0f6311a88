import { Input } from "antd";
import { useId, useState, type ReactNode } from "react";
import { readWrittenFigure } from "../../../../shared/domain/indicators/written-figure.ts";
import { FieldFrame } from "../../../components/fields/FieldFrame.tsx";
import { isComposing } from "../../../components/fields/WrittenField.tsx";
import type { Autosave, AutosaveState } from "../../../lib/saving/autosave.ts";
import { absent } from "../../../lib/format.ts";
import { draftInWords, figureLabels, qualifierWords } from "../labels.ts";
import type { FigureDraft, FigureRow } from "../observation-shelf.ts";

interface FigureFieldProps {
  readonly autosave: Autosave<FigureRow, FigureDraft>;
  readonly state: AutosaveState<FigureRow, FigureDraft>;
  readonly autoFocus: boolean;
}

/** One box for 近20个, 超5000标箱, 4.24亿元: what was understood stands below it, part by part. */
export function FigureField({ autosave, state, autoFocus }: FigureFieldProps): ReactNode {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const draft: FigureDraft = { ...state.row, ...state.changes };
  const typed = state.typed["value"] ?? null;
  const written = draftInWords(draft);
  const problem = focused ? null : (typed?.problem ?? null);
  const take = (text: string) => {
    const reading = readWrittenFigure(text);
    const missing = reading.ok && reading.value === null && draft.value !== null ? "数值不能是空白。" : null;
    autosave.type("value", { text, problem: reading.ok ? missing : reading.problem });
    if (!reading.ok || reading.value === null) return;
    autosave.change("value", reading.value.value);
    autosave.change("unit", reading.value.unit);
    autosave.change("qualifier", reading.value.qualifier);
  };
  const leave = () => {
    setFocused(false);
    if (typed?.problem === null) autosave.type("value", null);
    void autosave.flush().catch(() => undefined);
  };
  return (
    <FieldFrame label={figureLabels.value} controlId={id} problem={problem} hint={understoodAs(draft)}>
      <Input
        id={id}
        data-field="value"
        autoComplete="off"
        autoFocus={autoFocus}
        placeholder="如 近20个、超5000标箱、4.24亿元"
        value={typed?.text ?? (written === absent ? "" : written)}
        {...(problem === null ? {} : { status: "error", "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        onFocus={() => setFocused(true)}
        onChange={(event) => {
          if (isComposing(event.nativeEvent)) autosave.type("value", { text: event.target.value, problem: null });
          else take(event.target.value);
        }}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onPressEnter={leave}
        onBlur={leave}
      />
    </FieldFrame>
  );
}

/** 约数“近”，数值20，单位“个”. */
function understoodAs({ value, unit, qualifier }: FigureDraft): string | undefined {
  if (value === null) return undefined;
  const how = qualifier === "exact" ? "确数" : `约数“${qualifierWords[qualifier]}”`;
  return `${how}，数值${value}，单位“${unit}”`;
}
