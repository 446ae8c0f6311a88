import { useId, type ReactNode } from "react";
import "./page-frame.css";

interface PageFrameProps {
  readonly title: string;
  /** A short remark beside the title, such as the cut-off date in words. */
  readonly note?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** A slim row under the title: filters, figures. */
  readonly toolbar?: ReactNode;
  /** Whether the page scrolls as a whole (the usual) or fills the window and its parts scroll. */
  readonly body?: "scrolls" | "fills";
  readonly children: ReactNode;
}

/** The frame every page stands in: title, remark, actions, then the page itself. */
export function PageFrame({ title, note, actions, toolbar, body = "scrolls", children }: PageFrameProps): ReactNode {
  const titleId = useId();
  return (
    <section className="page" aria-labelledby={titleId}>
      <header className="page-head">
        <h1 className="page-title" id={titleId}>
          {title}
        </h1>
        {note !== undefined && <div className="page-note">{note}</div>}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {toolbar !== undefined && <div className="page-toolbar">{toolbar}</div>}
      <div className={`page-body page-body-${body}`}>{children}</div>
    </section>
  );
}
