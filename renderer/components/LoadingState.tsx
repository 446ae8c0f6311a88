import type { ReactNode } from "react";
import "./state.css";

interface LoadingStateProps {
  /** What is being read: 正在读取事项清单. */
  readonly label: string;
  readonly small?: boolean;
}

/** Shown while an answer is on its way. It appears only after a moment, so that quick answers do not flicker. */
export function LoadingState({ label, small = false }: LoadingStateProps): ReactNode {
  return (
    <div className={small ? "state state-small state-loading" : "state state-loading"} role="status">
      <span className="state-bar" aria-hidden="true" />
      <p className="state-text">{label}</p>
    </div>
  );
}
