import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { Item } from "../../../../shared/domain/item.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import { registerFlush } from "../../../lib/save-state.ts";
import { useKeptFocus } from "../../../lib/use-kept-focus.ts";
import { SaveLine } from "../../../components/saving/SaveLine.tsx";
import { focusedField, focusField, leaveField } from "./field-focus.ts";
import { useItemAccount } from "./use-item-account.ts";
import { keyPlaceOf, panelKey } from "./panel-keys.ts";
import { RecordBody, type RecordHistoryOf } from "./RecordBody.tsx";
import { RecordHead } from "./RecordHead.tsx";
import type { RecordFocus } from "../use-desk.ts";
import "./panel.css";

interface ItemPanelProps {
  /** The key of the item's account: its id, or that of a new item's form. */
  readonly id: string;
  readonly item: Item;
  /** Null for a new item, and while the record is being read. */
  readonly detail: ItemDetail | null;
  readonly catalog: Catalog | undefined;
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  readonly place: number | null;
  readonly total: number;
  /** The field that has the focus when the record opens; null keeps the focus where it is. */
  readonly focus: RecordFocus;
  readonly onWalk: (step: 1 | -1, focus: RecordFocus) => void;
  readonly onClose: () => void;
  readonly onDelete: (item: Item) => void;
  readonly onCreated: (id: string) => void;
  readonly history: RecordHistoryOf | null;
}

/** The record of one item beside the list. */
export function ItemPanel(props: ItemPanelProps): ReactNode {
  const { id, item, detail, catalog, asOf, readOnly, place, total, focus, onWalk, onClose, onDelete, onCreated } =
    props;
  const panelRef = useRef<HTMLElement>(null);
  const { saving, missing, isNew } = useItemAccount(id, item, onCreated);
  const { autosave, state } = saving;
  useKeptFocus(panelRef);
  useFlushBeforeClosing(panelRef, () => autosave.finish());
  useEffect(() => {
    // A progress entry has its form opened first, see ProgressEntries.
    if (focus !== null && focus.entryId == null) focusField(panelRef.current, focus.field);
  }, [focus]);

  const title = (state.changes.title ?? state.row.title) || "新事项";
  const walk = (step: 1 | -1) => {
    const field = focusedField(panelRef.current);
    const inside = leaveField(panelRef.current);
    onWalk(step, inside ? { field } : null);
  };
  const remove = () => {
    void autosave
      .flush()
      .catch(() => undefined)
      .then(() => onDelete(autosave.read().row));
  };
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    const meaning = panelKey(event, keyPlaceOf(event.target));
    if (meaning === null || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning.kind === "close") onClose();
    else walk(meaning.step);
  };

  return (
    <aside ref={panelRef} className="record" aria-label={`事项：${title}`} tabIndex={-1} onKeyDown={pressKey}>
      <RecordHead
        title={title}
        place={place}
        total={total}
        saveLine={<SaveLine saving={saving} missing={missing} />}
        onDelete={readOnly || isNew ? null : remove}
        onWalk={walk}
        onClose={onClose}
      />
      <RecordBody
        saving={saving}
        detail={detail}
        catalog={catalog}
        asOf={asOf}
        readOnly={readOnly}
        isNew={isNew}
        focus={focus}
        history={props.history}
      />
    </aside>
  );
}

/** Closing the window first ends the typing in the field that has the focus, then waits until it is saved. */
function useFlushBeforeClosing(ref: { readonly current: HTMLElement | null }, finish: () => Promise<void>): void {
  const flush = useEffectEvent(async () => {
    leaveField(ref.current);
    await finish();
  });
  useEffect(() => registerFlush(() => flush()), []);
}
