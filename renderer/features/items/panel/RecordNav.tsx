import type { ReactNode } from "react";
import { recordSections, type SectionId } from "./RecordSection.tsx";

interface RecordNavProps {
  /** Parts that are there: a new item has no progress yet. */
  readonly shown: readonly SectionId[];
  /** Counts beside a part's name. */
  readonly counts: Readonly<Partial<Record<SectionId, number>>>;
  readonly onGo: (section: SectionId) => void;
}

/** The parts of a long record, each one click away. */
export function RecordNav({ shown, counts, onGo }: RecordNavProps): ReactNode {
  return (
    <nav className="record-nav" aria-label="本条内容">
      {recordSections
        .filter(({ id }) => shown.includes(id))
        .map(({ id, title }) => (
          <button key={id} type="button" className="record-nav-part" onClick={() => onGo(id)}>
            {title}
            {counts[id] ? <span className="record-nav-count">{counts[id]}</span> : null}
          </button>
        ))}
    </nav>
  );
}
