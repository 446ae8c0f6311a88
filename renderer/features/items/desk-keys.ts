import { useEffect, useEffectEvent } from "react";

/** Calls `start` when N is pressed anywhere but in a field or above a dialog, or Insert, which also works in the list's cells. */
export function useNewItemKey(start: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    const { key, target, shiftKey } = event;
    const wanted =
      key === "Insert"
        ? !shiftKey && (isCell(target) || !isTakenElsewhere(target))
        : key.toLowerCase() === "n" && !isTakenElsewhere(target);
    if (!plain || !wanted) return;
    event.preventDefault();
    start();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function isCell(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(".grid-input");
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest("input, textarea, [contenteditable], [role=dialog], [role=combobox]") !== null;
}
