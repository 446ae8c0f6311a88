import { useMemo, type ReactNode } from "react";
import { annexLabel } from "../../../shared/domain/annex-label.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import { annexPlace, outlineOfChapters, type OutlineEntry } from "../../components/paper/numbering.ts";

interface OutlineProps {
  readonly document: ReportDocument;
  /** The place at the top of what is seen. */
  readonly current: string | null;
  readonly onGo: (place: string) => void;
}

/** Chapters, sections and annexes beside the paper; a click leads there. */
export function Outline({ document, current, onGo }: OutlineProps): ReactNode {
  const entries = useMemo(() => outlineOf(document), [document]);
  return (
    <nav className="outline" aria-label="报告章节">
      {entries.map(({ place, level, words }) => (
        <button
          key={place}
          type="button"
          className={`outline-entry outline-level-${level}`}
          title={words}
          {...(place === current ? { "aria-current": "location" as const } : {})}
          onClick={() => onGo(place)}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}

function outlineOf({ chapters, annexes }: ReportDocument): readonly OutlineEntry[] {
  const annexEntries = annexes.map(({ number, title }): OutlineEntry => {
    const words = `${annexLabel(number, annexes.length)}　${title}`;
    return { place: annexPlace(number), level: 1, words };
  });
  return [...outlineOfChapters(chapters), ...annexEntries];
}
