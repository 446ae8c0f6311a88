import type { ReactNode } from "react";

/** A value that changes, old and new as they are shown; "" for none. */
export interface ValueChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

interface ValueListProps {
  readonly changes: readonly ValueChange[];
  /** Of something that was not there before: nothing was, so only what comes is shown. */
  readonly isNew?: boolean;
}

/** Each value that changes, old → new. */
export function ValueList({ changes, isNew = false }: ValueListProps): ReactNode {
  if (changes.length === 0) return null;
  return (
    <ul className="value-changes">
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className="value-label">{label}</span>
          {!isNew && (
            <>
              <del title={before}>{before === "" ? "空白" : before}</del>
              <span aria-hidden="true">→</span>
            </>
          )}
          <ins title={after}>{after === "" ? "空白" : after}</ins>
        </li>
      ))}
    </ul>
  );
}
