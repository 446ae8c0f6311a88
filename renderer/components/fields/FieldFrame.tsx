import { useEffect, useRef, type ReactNode } from "react";
import "./fields.css";

interface FieldFrameProps {
  readonly label: string;
  /** The control that the label belongs to; null where the value is only shown. */
  readonly controlId: string | null;
  /** Unit of the figure, behind the label: 万元. */
  readonly unit?: string | null;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
  readonly problem?: string | null;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A label, its control, and below it what is wrong with what was typed. */
export function FieldFrame(props: FieldFrameProps): ReactNode {
  const { label, controlId, unit = null, wide = false, problem = null, hint, children } = props;
  const words = (
    <>
      {label}
      {unit !== null && <span className="field-unit">（{unit}）</span>}
    </>
  );
  return (
    <div className={wide ? "field field-wide" : "field"}>
      {controlId === null ? (
        <span className="field-label">{words}</span>
      ) : (
        <label className="field-label" htmlFor={controlId}>
          {words}
        </label>
      )}
      {children}
      {problem !== null && <FieldProblem id={`${controlId}-problem`}>{problem}</FieldProblem>}
      {problem === null && hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}

interface FieldProblemProps {
  readonly id: string;
  readonly children: string;
}

/** What is wrong with what was typed: comes into view when it appears, as the field may stand at the lower edge of its panel. */
function FieldProblem({ id, children }: FieldProblemProps): ReactNode {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // It may answer a promise, which is nothing to clean up with.
    void line.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <p className="field-problem" id={id} role="alert" ref={line}>
      {children}
    </p>
  );
}

/** A value of a year that can no longer be changed. */
export function FieldText({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="field-text">{children}</div>;
}
