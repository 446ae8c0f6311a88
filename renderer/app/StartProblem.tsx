import { Button } from "antd";
import type { ReactNode } from "react";
import type { AppError } from "../../shared/errors.ts";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import "./start.css";

interface StartProblemProps {
  readonly error: AppError;
  readonly onTryAgain: () => void;
}

/** The store cannot be opened: the whole window says why, what is safe and what to do. */
export function StartProblem({ error, onTryAgain }: StartProblemProps): ReactNode {
  const { title, text } = errorInWords(error);
  return (
    <main className="start">
      <p className="start-program">合作年报</p>
      <div role="alert">
        <h1 className="start-title">{title}</h1>
        <p className="start-text">{text}</p>
      </div>
      <div className="start-actions">
        <Button type="primary" onClick={onTryAgain}>
          重新打开数据
        </Button>
      </div>
    </main>
  );
}
