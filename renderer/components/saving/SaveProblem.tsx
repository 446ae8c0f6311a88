import type { ReactNode } from "react";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { OpenAutosave } from "../../lib/saving/use-autosave.ts";

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
    <section className="save-notice save-notice-failed" role="alert">
      <h3 className="save-notice-title">{title}</h3>
      <p className="save-notice-words">{text}您填写的内容还保留在这里。</p>
    </section>
  );
}
