import type { ReactNode } from "react";
import "./state.css";

interface EmptyStateProps {
  readonly title: string;
  /** What this place is for, and what belongs here. */
  readonly text: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
  /** For a place inside a page rather than a whole page. */
  readonly small?: boolean;
}

/** Says what an empty place is for and offers the first step. */
export function EmptyState({ title, text, action, small = false }: EmptyStateProps): ReactNode {
  return (
    <div className={small ? "state state-small" : "state"}>
      <h2 className="state-title">{title}</h2>
      <p className="state-text">{text}</p>
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}
