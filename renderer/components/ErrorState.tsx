import { Button } from "antd";
import type { ReactNode } from "react";
import type { AppError } from "../../shared/errors.ts";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import type { ErrorActionKind } from "../../shared/errors/words.ts";
import "./state.css";

interface ErrorStateProps {
  readonly error: AppError;
  /** Takes the next step that the error names; without it the error has no button. */
  readonly onAction?: (kind: ErrorActionKind) => void;
  readonly small?: boolean;
}

/** Says what happened, what is safe and what to do, with at most one button for the next step. */
export function ErrorState({ error, onAction, small = false }: ErrorStateProps): ReactNode {
  const { title, text, action } = errorInWords(error);
  return (
    <div className={small ? "state state-small" : "state"} role="alert">
      <h2 className="state-title">{title}</h2>
      <p className="state-text">{text}</p>
      {action !== null && onAction !== undefined && (
        <div className="state-action">
          <Button onClick={() => onAction(action.kind)}>{action.label}</Button>
        </div>
      )}
    </div>
  );
}
