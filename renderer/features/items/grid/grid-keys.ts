import type { KeyboardEvent } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { CellCursor } from "./use-cell-cursor.ts";
import type { CellEditing } from "./use-cell-editing.ts";
import type { RangeActs } from "./use-range-acts.ts";
import { extendsSelection, walkAfterTabs, type ListSize, type PressedKey, type TabRun } from "./walk.ts";

/** What the keys act on. */
export interface KeyDesk {
  readonly cursor: CellCursor;
  readonly editing: CellEditing;
  readonly acts: RangeActs;
  readonly size: ListSize;
  /** Opens the cursor's cell for typing; without a text, with what stands in it. */
  readonly beginAt: (mode: "typing" | "editing", text?: string) => void;
  readonly openRecord: () => void;
  /** Picks the selected rows besides those picked before, or drops them. */
  readonly markRows: () => void;
  /** Opens the panel of the cursor's column. */
  readonly openMenu: () => void;
  /** Moves the cursor's column past its neighbour. */
  readonly moveColumn: (step: 1 | -1) => void;
  /** Folds the cursor's group up, or opens the first that is folded. */
  readonly fold: (folded: boolean) => void;
  /** Opens the dialog for a field of the selected rows. */
  readonly changeRows: () => void;
  readonly deleteRows: () => void;
  /** Esc: gives up what is wrong in the cell, else closes the record. */
  readonly escape: () => void;
  /** Esc was pressed last: the next Tab leaves the list instead of walking it. */
  readonly leaving: { current: boolean };
  /** The Tabs that led to the cursor's cell. */
  readonly tabs: { current: TabRun | null };
}

type Key = KeyboardEvent<HTMLTextAreaElement>;

/** The keys of a spreadsheet. While an input method composes, all of them belong to it. */
export function pressGridKey(event: Key, desk: KeyDesk): void {
  if (event.nativeEvent.isComposing || event.keyCode === composingKey) return;
  const handled = desk.editing.open === null ? pressAtRest(event, desk) : pressWhileTyping(event, desk);
  desk.leaving.current = event.key === "Escape";
  if (handled) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** What browsers report for a key that an input method has taken. */
const composingKey = 229;

function pressAtRest(event: Key, desk: KeyDesk): boolean {
  const { cursor, acts, size } = desk;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === "Tab" && desk.leaving.current) return false;
  if (event.altKey) return pressWithAlt(event, desk);
  if (ctrl && event.key === "Enter") return did(desk.openRecord);
  if (event.key === "F2") return did(() => desk.beginAt("editing"));
  if (event.shiftKey && event.key === "F8") return did(desk.markRows);
  if (ctrl && event.shiftKey && event.key.toLowerCase() === "l") return did(desk.openMenu);
  if (ctrl && event.shiftKey && event.key.toLowerCase() === "m") return did(desk.changeRows);
  if (ctrl && event.key === "Delete") return did(desk.deleteRows);
  if (event.key === "Delete") return did(acts.clear);
  if (event.key === "Backspace") return did(() => desk.beginAt("typing", ""));
  if (event.key === "Escape") return did(desk.escape);
  if (ctrl && event.key.toLowerCase() === "d") return did(acts.fillDown);
  if (ctrl && event.key.toLowerCase() === "a") return did(() => cursor.select(allOf(size)));
  if (event.shiftKey && event.key === " ") return did(() => selectRows(desk));
  if (ctrl && /^[zy]$/iu.test(event.key)) return did(() => leaveToPage(event));
  return walk(event, desk);
}

/** Alt+↓ opens the choices, Alt+←/→ folds groups, with Shift it moves the column. */
function pressWithAlt({ key, shiftKey }: Key, desk: KeyDesk): boolean {
  if (key === "ArrowDown") return did(() => desk.beginAt("editing"));
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  const back = key === "ArrowLeft";
  return did(() => (shiftKey ? desk.moveColumn(back ? -1 : 1) : desk.fold(back)));
}

function pressWhileTyping(event: Key, desk: KeyDesk): boolean {
  const { editing, acts } = desk;
  const { open, choices } = editing;
  const ctrl = event.ctrlKey || event.metaKey;
  const upOrDown = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (event.key === "Escape") return did(editing.cancel);
  if (event.key === "F2") return did(editing.toggleMode);
  if (upOrDown && choices.length > 0) return did(() => editing.choose(event.key === "ArrowDown" ? 1 : -1));
  if (event.key === "Enter" && event.altKey) return did(() => insertLineBreak(event.currentTarget, editing));
  if (event.key === "Enter" && ctrl) return did(() => fillSelection(editing, acts));
  if (event.key === "Enter" || event.key === "Tab") return did(() => (editing.commit(), void walk(event, desk)));
  const leaves = open?.mode === "typing" && event.key.startsWith("Arrow") && !ctrl && !event.shiftKey;
  return leaves && did(() => (editing.commit(), void walk(event, desk)));
}

function walk(event: Key, { cursor, size, tabs }: KeyDesk): boolean {
  const key: PressedKey = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
  const { to, run } = walkAfterTabs(key, cursor.cell ?? { place: -1, column: 0 }, size, tabs.current);
  if (to === null) return false;
  tabs.current = run;
  cursor.goTo(to, { extend: extendsSelection(key), held: event.repeat });
  return true;
}

/**
 * Undoing at rest means the last step of the year. The field over the cursor would only bring back what was typed into it for
 * another cell, so the page gets the key as if no field had the focus.
 */
function leaveToPage({ key, ctrlKey, metaKey, shiftKey }: Key): void {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey, shiftKey, bubbles: true }));
}

function selectRows({ cursor, size }: KeyDesk): void {
  const { range } = cursor;
  if (range !== null) cursor.select({ ...range, left: 0, right: size.columns - 1 });
}

function allOf({ filled, columns }: ListSize): CellRange {
  return { top: 0, left: 0, bottom: filled - 1, right: columns - 1 };
}

function fillSelection(editing: CellEditing, acts: RangeActs): void {
  const text = editing.textNow();
  editing.cancel();
  acts.fillWith(text);
}

function insertLineBreak(field: HTMLTextAreaElement, editing: CellEditing): void {
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  editing.type(field.value);
}

function did(act: () => void): true {
  act();
  return true;
}
