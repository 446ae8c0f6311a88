import { useEffect, type RefObject } from "react";

/**
 * Keeps the focus in a panel when the field or button that had it goes away, as when a small form within it is done: the keys
 * would reach nothing otherwise.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    let within = element.contains(document.activeElement);
    const note = ({ target }: FocusEvent) => {
      within = target instanceof Node && element.contains(target);
    };
    let look: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      // On its way from field to field the focus is nowhere for a moment.
      clearTimeout(look);
      look = setTimeout(() => {
        if (within && document.activeElement === document.body) element.focus({ preventScroll: true });
      });
    });
    document.addEventListener("focusin", note);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", note);
      observer.disconnect();
      clearTimeout(look);
    };
  }, [panel]);
}
