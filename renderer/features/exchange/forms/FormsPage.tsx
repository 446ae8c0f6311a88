import type { ReactNode } from "react";

interface PageFrameProps {
  readonly title: string;
  /** What can be done here, from left to right. */
  readonly foot: ReactNode;
  /** While work is under way nothing can be changed. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** The button that led here is gone: the keyboard goes on from the page itself. */
function takeFocus(frame: HTMLElement | null): void {
  frame?.focus({ preventScroll: true });
}

/** One page of the dialog: what is to be looked at, and at its foot the ways back and on. */
export function FormsPage({ title, foot, busy = false, children }: PageFrameProps): ReactNode {
  return (
    <section className="step-frame" aria-label={title} ref={takeFocus} tabIndex={-1}>
      <div className="step-body forms-body" inert={busy}>
        {children}
      </div>
      <footer className="step-foot">{foot}</footer>
    </section>
  );
}
