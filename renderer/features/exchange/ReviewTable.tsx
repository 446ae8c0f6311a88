import type { ReactNode } from "react";

interface ReviewTableProps {
  readonly label: string;
  /** What the table shows, for those who do not see it. */
  readonly caption: string;
  /** The heads of the columns with the class that gives each its width; the last column takes what is left. */
  readonly heads: readonly (readonly [words: string, className?: string])[];
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
  /** What is said below the table. */
  readonly below?: ReactNode;
}

/** A table of what is about to happen, row by row; it scrolls by itself, by keys too. */
export function ReviewTable({ label, caption, heads, className, children, below }: ReviewTableProps): ReactNode {
  return (
    <div
      className={className === undefined ? "plan-table" : `plan-table ${className}`}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      <table>
        <caption className="only-read-out">{caption}</caption>
        <thead>
          <tr>
            {heads.map(([words, look]) => (
              <th key={words} scope="col" className={look}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {below}
    </div>
  );
}
