import { useEffect, useEffectEvent, type ReactNode } from "react";
import { Button } from "antd";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { Item } from "../../../shared/domain/item.ts";
import type { Catalog } from "../../../shared/ipc/questions/catalog.ts";
import type { ItemRow } from "../../../shared/ipc/questions/item-list.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { ItemPanel } from "./panel/ItemPanel.tsx";
import type { RecordHistoryOf } from "./panel/RecordBody.tsx";
import { useItemDetail, useRefreshItems } from "./queries.ts";
import type { OpenRecord, RecordFocus } from "./use-desk.ts";

interface RecordAreaProps {
  readonly open: OpenRecord;
  /** The row that the keys act on: when it is the open item's, it is shown until the whole record is read. */
  readonly row: ItemRow | undefined;
  readonly catalog: Catalog | undefined;
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  readonly place: number | null;
  readonly total: number;
  readonly onWalk: (step: 1 | -1, focus: RecordFocus) => void;
  readonly onClose: () => void;
  readonly onDelete: (item: Item) => void;
  readonly onCreated: (id: string) => void;
  readonly history: RecordHistoryOf | null;
}

/** The record that is open, or what stands in its place while it is read or when it cannot be read. */
export function RecordArea(props: RecordAreaProps): ReactNode {
  const { open, ...rest } = props;
  const row = props.row?.item.id === open.id ? props.row : undefined;
  const isNew = open.fresh !== null && open.fresh.id === open.id;
  const detail = useItemDetail(isNew ? null : open.id, props.asOf);
  const refresh = useRefreshItems();
  const hasGone = detail.data !== undefined && detail.isError && errorOf(detail.error).kind === "not-found";
  const close = useEffectEvent(props.onClose);
  useEffect(() => {
    // It was shown and is no more: adding it was undone.
    if (hasGone) close();
  }, [hasGone]);
  const item = detail.data?.item ?? row?.item ?? open.fresh;
  if (item !== null && !detail.isError) {
    return <ItemPanel {...rest} id={open.id} item={item} detail={detail.data ?? null} focus={open.focus} />;
  }
  return (
    <aside className="record record-waiting" aria-label="事项">
      {detail.isError ? (
        <ErrorState small error={errorOf(detail.error)} onAction={() => void refresh()} />
      ) : (
        <LoadingState small label="正在读取事项" />
      )}
      <Button size="small" onClick={props.onClose}>
        关闭
      </Button>
    </aside>
  );
}
