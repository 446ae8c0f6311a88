import { useId, type ReactNode } from "react";
import { searchKindLabels } from "../../../shared/domain/search/search-kinds.ts";
import { placeOf, type HitGroup } from "./group-hits.ts";
import { Highlighted } from "./Highlighted.tsx";
import { SearchOption } from "./SearchOption.tsx";
import { canOpen } from "./use-open-hit.ts";

interface SearchGroupProps {
  readonly group: HitGroup;
  /** The chosen place among all. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  readonly onTake: (place: number) => void;
}

/** The results of one kind under its name: each with its own name, its year, and the words around what was looked for. */
export function SearchGroup({ group, chosen, onChoose, onTake }: SearchGroupProps): ReactNode {
  const { kind, hits, first, isCut } = group;
  const headId = useId();
  const optionAt = (place: number) => ({ place, chosen: place === chosen, onChoose, onTake });
  return (
    <div className="search-group" role="group" aria-labelledby={headId}>
      <div className="search-group-head" id={headId}>
        {searchKindLabels[kind]}
      </div>
      {hits.map((hit, offset) => (
        <SearchOption key={placeOf(hit)} {...optionAt(first + offset)} disabled={!canOpen(hit)}>
          <span className="search-title">
            <Highlighted text={hit.title} ranges={hit.titleMatches} />
          </span>
          {hit.year !== null && <span className="search-year">{hit.year}年度</span>}
          {hit.excerpt !== hit.title && (
            <span className="search-excerpt">
              <Highlighted text={hit.excerpt} ranges={hit.excerptMatches} />
            </span>
          )}
        </SearchOption>
      ))}
      {isCut && (
        <SearchOption {...optionAt(first + hits.length)} disabled={false}>
          <span className="search-more">只看{searchKindLabels[kind]}，列出更多</span>
        </SearchOption>
      )}
    </div>
  );
}
