import { Button } from "antd";
import type { ReactNode } from "react";
import { stepAfter, stepBefore, stepTitles, type ImportStep } from "./steps.ts";

interface StepFrameProps {
  readonly step: ImportStep;
  readonly onGoTo: (step: ImportStep) => void;
  /** Why one cannot go on yet, in words; null when one can. */
  readonly waitsFor?: string | null;
  /** While work is under way nothing can be changed and the step not be left. */
  readonly busy?: boolean;
  /** What stands in the place of the button that goes on. */
  readonly last?: ReactNode;
  readonly children: ReactNode;
}

/** The button that led here is gone: the keyboard goes on from the step itself. */
function takeFocus(frame: HTMLElement | null): void {
  frame?.focus({ preventScroll: true });
}

/** One step: what is to be looked at, and at its foot the ways back and on. */
export function StepFrame({ step, onGoTo, waitsFor = null, busy = false, last, children }: StepFrameProps): ReactNode {
  const [before, after] = [stepBefore(step), stepAfter(step)];
  return (
    <section className="step-frame" aria-label={stepTitles[step]} ref={takeFocus} tabIndex={-1}>
      <div className="step-body" inert={busy}>
        {children}
      </div>
      <footer className="step-foot">
        {before !== null && !busy && <Button onClick={() => onGoTo(before)}>上一步</Button>}
        <span className="step-waits">{waitsFor}</span>
        {last}
        {after !== null && (
          <Button type="primary" disabled={waitsFor !== null} onClick={() => onGoTo(after)}>
            下一步：{stepTitles[after]}
          </Button>
        )}
      </footer>
    </section>
  );
}
