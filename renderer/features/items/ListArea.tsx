import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode, RefObject } from "react";
import type { Catalog } from "../../../shared/ipc/questions/catalog.ts";
import type { ItemPage } from "../../../shared/ipc/questions/items.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import type { ItemSort } from "../../lib/navigation.tsx";
import { ItemGrid } from "./grid/ItemGrid.tsx";
import type { ItemList, RowRange } from "./list.ts";
import { NothingToShow } from "./NothingToShow.tsx";
import type { ListRows } from "./queries.ts";

interface ListAreaProps {
  readonly list: ItemList;
  readonly first: UseQueryResult<ItemPage>;
  readonly rows: ListRows;
  readonly readOnly: boolean;
  readonly place: number | null;
  readonly openId: string | null;
  readonly catalog: Catalog | undefined;
  readonly gridRef: RefObject<HTMLTextAreaElement | null>;
  readonly onSort: (sort: ItemSort) => void;
  readonly onWalk: (place: number, held: boolean) => void;
  readonly onOpen: (place: number, byKey: boolean) => void;
  readonly onClose: () => void;
  readonly onSeen: (range: RowRange) => void;
  readonly onSelect: (words: readonly string[]) => void;
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
  if (rows.sums === null) {
    return (
      <div className="list-area">
        <LoadingState label="正在读取事项清单" />
      </div>
    );
  }
  if (rows.total === 0) {
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
