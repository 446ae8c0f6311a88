import type { ReactNode } from "react";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import type { ItemGridProps } from "./grid/grid-props.ts";
import { ItemGrid } from "./grid/ItemGrid.tsx";
import { NothingToShow } from "./NothingToShow.tsx";
import type { FirstAnswer } from "./queries.ts";
import type { ListRows } from "./use-list-rows.ts";

interface ListAreaProps extends Omit<ItemGridProps, "focusRef"> {
  readonly first: FirstAnswer;
  readonly gridRef: ItemGridProps["focusRef"];
  readonly onClearFilter: () => void;
  readonly onAdd: () => void;
}

/** The list, or what stands in its place: reading, an error, nothing to show. */
export function ListArea(props: ListAreaProps): ReactNode {
  const { list, first, rows, readOnly, gridRef, onClearFilter, onAdd, ...grid } = props;
  if (first.isError) {
    return (
      <div className="list-area">
        <ErrorState error={errorOf(first.error)} onAction={() => void first.refetch()} />
      </div>
    );
  }
  if (!rows.ready) {
    return (
      <div className="list-area">
        <LoadingState label="正在读取事项清单" />
      </div>
    );
  }
  if (isEmpty(rows)) {
    return (
      <div className="list-area">
        <NothingToShow
          year={list.year}
          filter={list.filter}
          readOnly={readOnly}
          onClear={onClearFilter}
          onAdd={onAdd}
        />
      </div>
    );
  }
  return <ItemGrid {...grid} list={list} rows={rows} readOnly={readOnly} focusRef={gridRef} />;
}

/** Folded groups show none of their rows, but the list is not empty. */
function isEmpty({ parts }: ListRows): boolean {
  return parts.every(({ group, total }) => (group?.total ?? total) === 0);
}
