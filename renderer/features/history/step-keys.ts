import { useEffect, useEffectEvent } from "react";
import { saves } from "../../lib/save-state.ts";
import type { Direction } from "./use-steps.ts";

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z redo; null for other keys. */
export function stepKey({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): Direction | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/** What was typed into a text: when, and how saving stands since. */
export interface Typing {
  /** A text that is saved as it is typed; others, such as a search, have only their own undo. */
  readonly isSaved: boolean;
  /** ms since 1970; null when nothing was typed. */
  readonly typedAt: number | null;
  /** When the window last saved something; null while a save is under way or has failed. */
  readonly savedAt: number | null;
}

/** Whether the text field undoes by itself: always in texts that are not saved, elsewhere until what was typed is saved. */
export function undoesItself({ isSaved, typedAt, savedAt }: Typing): boolean {
  return !isSaved || (typedAt !== null && (savedAt === null || savedAt <= typedAt));
}

/** Calls `take` when the keys are pressed anywhere but above a dialog or in a text that undoes by itself. */
export function useStepKeys(take: (direction: Direction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const direction = stepKey(event);
    if (direction === null || event.defaultPrevented || event.isComposing || isTakenElsewhere(event.target)) return;
    event.preventDefault();
    take(direction);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    document.addEventListener("input", noteTyping, true);
    return () => {
      window.removeEventListener("keydown", listener);
      document.removeEventListener("input", noteTyping, true);
    };
  }, []);
}

const typedAt = new WeakMap<EventTarget, number>();

function noteTyping({ target }: Event): void {
  if (target !== null) typedAt.set(target, Date.now());
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog]") !== null) return true;
  if (!target.matches("input, textarea, [contenteditable]")) return false;
  const state = saves.state.read();
  return undoesItself({
    isSaved: target.closest("[data-field]") !== null,
    typedAt: typedAt.get(target) ?? null,
    savedAt: state.kind === "saved" ? state.at.getTime() : null,
  });
}
