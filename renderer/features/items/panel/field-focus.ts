/** The name of the form's field that has the focus, or null. */
export function focusedField(within: HTMLElement | null): string | null {
  const active = document.activeElement;
  if (within === null || active === null || !within.contains(active)) return null;
  return active.closest<HTMLElement>("[data-field]")?.dataset["field"] ?? null;
}

/**
 * Puts the focus into the field of that name, or onto the record itself. Walking from record to record stays in one field, so
 * that a figure can be filled in down the list as down a column.
 */
export function focusField(within: HTMLElement | null, name: string | null): void {
  const marked = name === null ? null : within?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  const control = marked?.matches("input, textarea") ? marked : marked?.querySelector<HTMLElement>("input, textarea");
  (control ?? within)?.focus({ preventScroll: control === undefined });
}

/** Ends the typing in whatever has the focus inside; answers whether anything inside had it. */
export function leaveField(within: HTMLElement | null): boolean {
  const active = document.activeElement;
  if (within === null || !(active instanceof HTMLElement) || !within.contains(active)) return false;
  if (active !== within) active.blur();
  return true;
}
