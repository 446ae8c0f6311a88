import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { Item } from "../../../../shared/domain/item.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import { registerFlush } from "../../../lib/save-state.ts";
import { useItemTask } from "../mutations.ts";
import { SaveLine } from "../saving/SaveLine.tsx";
import { useAutosave } from "../../../lib/saving/use-autosave.ts";
import { focusedField, focusField, leaveField } from "./field-focus.ts";
import { itemShelf } from "./item-shelf.ts";
import { keyPlaceOf, panelKey } from "./panel-keys.ts";
import { RecordBody } from "./RecordBody.tsx";
import { RecordHead } from "./RecordHead.tsx";
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
  readonly focus: { readonly field: string | null } | null;
  readonly onWalk: (step: 1 | -1, focus: { readonly field: string | null } | null) => void;
  readonly onClose: () => void;
  readonly onDelete: (item: Item) => void;
  readonly onCreated: (id: string) => void;
}

/** The record of one item beside the list. */
export function ItemPanel(props: ItemPanelProps): ReactNode {
  const { id, item, detail, catalog, asOf, readOnly, place, total, focus, onWalk, onClose, onDelete, onCreated } = props;
  const panelRef = useRef<HTMLElement>(null);
  const task = useItemTask();
  const saving = useAutosave(itemShelf, id, () => task(item));
  const { autosave, state } = saving;
  useEffect(() => autosave.receive(item, isNewer), [autosave, item]);
  useFlushBeforeClosing(panelRef, () => autosave.finish());
  const created = useEffectEvent(onCreated);
  useEffect(() => {
    if (state.row.revision > 0 && state.row.id !== id) created(state.row.id);
  }, [id, state.row.revision, state.row.id]);
  useEffect(() => {
    if (focus !== null) focusField(panelRef.current, focus.field);
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
  const isNew = state.row.revision === 0;
  const missing = isNew ? task(item).missing(state.row, state.changes) : null;

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
      />
    </aside>
  );
}

function isNewer(row: Item, than: Item): boolean {
  return row.id === than.id && row.revision > than.revision;
}

/** Closing the window first ends the typing in the field that has the focus, then waits until it is saved. */
function useFlushBeforeClosing(ref: { readonly current: HTMLElement | null }, finish: () => Promise<void>): void {
  const flush = useEffectEvent(async () => {
    leaveField(ref.current);
    await finish();
  });
  useEffect(() => registerFlush(() => flush()), []);
}
