import { useEffect, useRef, type ReactNode } from "react";
import type { SearchHit } from "../../../shared/ipc/questions/store.ts";
import { Highlighted } from "./Highlighted.tsx";
import { canOpen } from "./use-open-hit.ts";
import { resultId } from "./result-id.ts";

const kindLabels: Readonly<Record<SearchHit["kind"], string>> = {
  worklist: "清单",
  item: "事项",
  problem: "问题",
  progress: "进展",
  observation: "指标",
  source: "素材",
};

interface SearchResultProps {
  readonly hit: SearchHit;
  readonly index: number;
  /** What was looked for, to be marked. */
  readonly text: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** One place where the text stands: what it is, of which year, and the words around. */
export function SearchResult({ hit, index, text, chosen, onChoose, onOpen }: SearchResultProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    // The keyboard works in the field above, which names the chosen result; the mouse works here.
    <div
      ref={place}
      className="search-result"
      id={resultId(index)}
      role="option"
      aria-selected={chosen}
      aria-disabled={!canOpen(hit)}
      tabIndex={-1}
      onMouseMove={onChoose}
      onClick={onOpen}
      onKeyDown={(event) => event.key === "Enter" && onOpen()}
    >
      <span className="search-kind">{kindLabels[hit.kind]}</span>
      <span className="search-title">
        <Highlighted text={hit.title} wanted={text} />
      </span>
      {hit.year !== null && <span className="search-year">{hit.year}年度</span>}
      {hit.excerpt !== hit.title && (
        <span className="search-excerpt">
          <Highlighted text={hit.excerpt} wanted={text} />
        </span>
      )}
    </div>
  );
}
