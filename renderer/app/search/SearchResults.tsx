import type { ReactNode } from "react";
import { searchKindLabels, type SearchKind } from "../../../shared/domain/search/search-kinds.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { SearchGroup } from "./SearchGroup.tsx";
import { mostHits, type Search } from "./use-search.ts";

interface SearchResultsProps {
  readonly search: Search;
  /** The one kind that is shown, or null for all. */
  readonly only: SearchKind | null;
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  readonly onTake: (place: number) => void;
  readonly onShowAll: () => void;
}

/** What was found, kind by kind, or why there is nothing to show. */
export function SearchResults(props: SearchResultsProps): ReactNode {
  const { search, only, chosen, onChoose, onTake, onShowAll } = props;
  if (search.error !== null) return <ErrorState small error={search.error} />;
  if (search.text === "") {
    return (
      <p className="search-hint">
        一两个字即可，名称也可以只输入拼音首字母。查找范围是全部年度的事项、问题、进展、指标、清单、素材和报告文稿。
      </p>
    );
  }
  const count = search.groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0 && search.searching) return <p className="search-hint">正在查找</p>;
  if (count === 0) {
    return <EmptyState small title={`没有找到“${search.text}”`} text="可以换一个词，或者只输入其中一两个字。" />;
  }
  return (
    <>
      {only !== null && (
        <p className="search-only">
          只列出{searchKindLabels[only]}
          <button className="search-more" type="button" onClick={onShowAll}>
            列出全部类别
          </button>
        </p>
      )}
      <div
        className="search-results"
        id="search-results"
        role="listbox"
        aria-label="查找结果"
        aria-busy={search.searching}
      >
        {search.groups.map((group) => (
          <SearchGroup key={group.kind} group={group} chosen={chosen} onChoose={onChoose} onTake={onTake} />
        ))}
      </div>
      <p className="search-foot">
        {count < mostHits ? `列出${count}处` : `只列出前${mostHits}处，输入更多字可以缩小范围`}
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
        </span>
      </p>
    </>
  );
}
