import { Button } from "antd";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
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
  const [footRef, outdated] = useTypedSince(error);
  return (
    <div className="form-foot" ref={footRef}>
      {error !== null && !outdated && (
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

/** Whether something was typed in the form since an attempt was refused: what stood in the way may not be there any more. */
function useTypedSince(error: unknown): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [about, setAbout] = useState<unknown>(null);
  useEffect(() => {
    const form = ref.current?.parentElement;
    if (error === null || !form) return undefined;
    const onInput = () => setAbout(error);
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, [error]);
  return [ref, error !== null && about === error];
}
