import { useId, type ReactNode } from "react";

interface PanelProps {
  readonly title: string;
  /** Where it stands on the page. */
  readonly place: "wide" | "narrow" | "status" | "attention" | "recent";
  /** What stands at the right of the title. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page under its small title. */
export function Panel({ title, place, more, children }: PanelProps): ReactNode {
  const titleId = useId();
  return (
    <section className={`overview-panel overview-panel-${place}`} aria-labelledby={titleId}>
      <header className="overview-panel-head">
        <h2 className="overview-panel-title" id={titleId}>
          {title}
        </h2>
        {more}
      </header>
      <div className="overview-panel-body">{children}</div>
    </section>
  );
}
