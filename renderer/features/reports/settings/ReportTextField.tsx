import { Button, Input } from "antd";
import { useId, type ReactNode } from "react";
import { cleanText } from "../../../../shared/domain/text.ts";
import { absent } from "../../../lib/format.ts";
import type { OpenAutosave } from "../../../lib/saving/use-autosave.ts";
import type { ReportingYear } from "../../../../shared/domain/year-data.ts";
import type { ReportTexts } from "../mutations.ts";

interface ReportTextFieldProps {
  readonly saving: OpenAutosave<ReportingYear, ReportTexts>;
  readonly name: keyof ReportTexts;
  readonly label: string;
  /** What stands in the report while nothing is written here. */
  readonly placeholder: string;
  readonly readOnly: boolean;
  /** The field's id, for warnings that lead here. */
  readonly id: string;
}

/** One text of the report itself, saved as it is typed. */
export function ReportTextField(props: ReportTextFieldProps): ReactNode {
  const { saving, name, label, placeholder, readOnly, id } = props;
  const { autosave, state } = saving;
  const clashId = useId();
  const value = name in state.changes ? (state.changes[name] ?? null) : state.row[name];
  const take = (text: string) => {
    autosave.type(name, { text, problem: null });
    autosave.change(name, cleanText(text).replaceAll("\n", " ").trim() || null);
  };
  const leave = () => {
    autosave.type(name, null);
    void autosave.flush().catch(() => undefined);
  };
  if (readOnly) {
    return (
      <div className="report-field">
        <span className="report-field-label">{label}</span>
        <p className="report-field-text">{value ?? placeholder}</p>
      </div>
    );
  }
  return (
    <div className="report-field">
      <label className="report-field-label" htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        className="report-field-input"
        maxLength={300}
        placeholder={placeholder}
        value={state.typed[name]?.text ?? value ?? ""}
        onChange={(event) => take(event.target.value)}
        onBlur={leave}
      />
      {state.clash?.fields.includes(name) === true && (
        <div role="alert" id={clashId}>
          <p className="report-field-clash">别处已改为“{state.clash.theirs[name] ?? absent}”，请选定。</p>
          <Button size="small" onClick={() => autosave.choose(name, "mine")}>
            用我的
          </Button>{" "}
          <Button size="small" onClick={() => autosave.choose(name, "theirs")}>
            用现在的
          </Button>
        </div>
      )}
    </div>
  );
}
