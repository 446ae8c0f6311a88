import type { ReactNode } from "react";
import type { Block } from "../../../shared/domain/report.ts";
import { footnotesOf, noteMark, useNotes } from "./notes.ts";

/** The footnotes of a chapter or annex below it; on paper they stand at the foot of their page. */
export function Notes({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  const numbers = useNotes();
  const notes = footnotesOf(blocks);
  if (notes.length === 0) return null;
  return (
    <ul className="paper-notes" aria-label="脚注">
      {notes.map((run) => (
        <li key={numbers.get(run)}>
          {noteMark(numbers.get(run) ?? 1)} {run.note}
        </li>
      ))}
    </ul>
  );
}
