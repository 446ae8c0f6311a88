/** What a key means inside the record: a step through the list, closing, or nothing. */
export type PanelKey = { readonly kind: "walk"; readonly step: 1 | -1 } | { readonly kind: "close" } | null;

interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the key was pressed: lists of choices and texts of several lines need the arrows for themselves. */
export interface KeyPlace {
  readonly ownsArrows: boolean;
  /** A list of choices is open: Esc closes that first. */
  readonly open: boolean;
}

/** ↑ ↓ walk the list where the field has no use for them, Alt+↑ ↓ everywhere; Esc closes what is topmost. */
export function panelKey(pressed: PressedKey, place: KeyPlace): PanelKey {
  if (pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return null;
  if (pressed.key === "Escape") return place.open ? null : { kind: "close" };
  if (pressed.key !== "ArrowUp" && pressed.key !== "ArrowDown") return null;
  if (!pressed.altKey && place.ownsArrows) return null;
  return { kind: "walk", step: pressed.key === "ArrowDown" ? 1 : -1 };
}

/** Looks at the element that has the focus. */
export function keyPlaceOf(target: EventTarget): KeyPlace {
  if (!(target instanceof HTMLElement)) return { ownsArrows: false, open: false };
  const isCombobox = target.getAttribute("role") === "combobox";
  return {
    ownsArrows: isCombobox || target instanceof HTMLTextAreaElement,
    open: isCombobox && target.getAttribute("aria-expanded") === "true",
  };
}
