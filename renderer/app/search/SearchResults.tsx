import type { ReactNode } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { SearchResult } from "./SearchResult.tsx";
import { mostHits, placeOf, type Search } from "./use-search.ts";

interface SearchResultsProps {
  readonly search: Search;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** What was found, or why there is nothing to show. */
export function SearchResults({ search, chosen, onChoose, onOpen }: SearchResultsProps): ReactNode {
  if (search.error !== null) return <ErrorState small error={search.error} />;
  if (search.text === "")
    return <p className="search-hint">一两个字即可。查找范围是全部年度的事项、进展、指标和素材。</p>;
  if (search.hits.length === 0 && search.searching) return <p className="search-hint">正在查找</p>;
  if (search.hits.length === 0) {
    return <EmptyState small title={`没有找到“${search.text}”`} text="可以换一个词，或者只输入其中一两个字。" />;
  }
  return (
    <>
      <div className="search-results" id="search-results" role="listbox" aria-label="查找结果">
        {search.hits.map((hit, index) => (
          <SearchResult
            key={placeOf(hit)}
            hit={hit}
            index={index}
            text={search.text}
            chosen={index === chosen}
            onChoose={() => onChoose(index)}
            onOpen={() => onOpen(index)}
          />
        ))}
      </div>
      <p className="search-foot">
        {search.hits.length < mostHits
          ? `找到${search.hits.length}处`
          : `只列出前${mostHits}条，输入更多字可以缩小范围`}
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
        </span>
      </p>
    </>
  );
}
