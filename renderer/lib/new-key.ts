import { useEffect, useEffectEvent } from "react";

/** Calls `start` when N is pressed anywhere on the page but in a field or above a dialog. */
export function useNewKey(start: () => void, enabled: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (!enabled || !plain || event.key.toLowerCase() !== "n" || isTakenElsewhere(event.target)) return;
    event.preventDefault();
    start();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest("input, textarea, [contenteditable], [role=dialog], [role=combobox]") !== null;
}
