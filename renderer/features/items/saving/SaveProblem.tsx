import { Alert } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { OpenAutosave } from "./use-autosave.ts";

interface SaveProblemProps<Row extends Draft, Draft extends object> {
  readonly saving: OpenAutosave<Row, Draft>;
}

/** Why something typed could not be saved, in words; what was typed stays in the form. */
export function SaveProblem<Row extends Draft, Draft extends object>({
  saving: { state },
}: SaveProblemProps<Row, Draft>): ReactNode {
  if (state.phase !== "failed" || state.error === null) return null;
  const { title, text } = errorInWords(state.error);
  return (
    <Alert
      className="save-problem"
      type="error"
      title={title}
      description={`${text}您填写的内容还保留在这里。`}
    />
  );
}
