import type { EditorState } from "@tiptap/pm/state";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { DraftSession } from "../session/draft-session.ts";

interface Known<Value> {
  readonly state: EditorState;
  readonly read: (state: EditorState) => Value;
  readonly value: Value;
}

/**
 * Something read from the editor, again after every change of text or selection; the component is drawn anew only when
 * `same` says that it is another.
 */
export function useEditorValue<Value>(
  session: DraftSession,
  read: (state: EditorState) => Value,
  same: (one: Value, other: Value) => boolean = Object.is,
): Value {
  const last = useRef<Known<Value> | null>(null);
  const snapshot = useCallback(() => {
    const { state } = session.editor;
    const known = last.current;
    if (known?.state === state && known.read === read) return known.value;
    const fresh = read(state);
    const value = known !== null && same(known.value, fresh) ? known.value : fresh;
    last.current = { state, read, value };
    return value;
  }, [session, read, same]);
  const subscribe = useCallback(
    (listener: () => void) => {
      session.editor.on("transaction", listener);
      return () => void session.editor.off("transaction", listener);
    },
    [session],
  );
  return useSyncExternalStore(subscribe, snapshot);
}

/** Lists are the same when they say the same. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
