import { Button } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../lib/app-failure.ts";

interface FormFootProps {
  readonly saveLabel?: string;
  readonly disabled?: boolean;
  readonly pending: boolean;
  /** What the last attempt met; null for nothing. */
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The end of a form: what stood in the way, and its two buttons. */
export function FormFoot(props: FormFootProps): ReactNode {
  const { saveLabel = "保存", disabled = false, pending, error, onSave, onCancel } = props;
  return (
    <div className="form-foot">
      {error !== null && (
        <p className="field-problem" role="alert">
          {errorInWords(errorOf(error)).text}
        </p>
      )}
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
      <Button size="small" type="primary" disabled={disabled} loading={pending} onClick={onSave}>
        {saveLabel}
      </Button>
    </div>
  );
}
