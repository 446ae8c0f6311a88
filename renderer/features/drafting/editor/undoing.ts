import { Extension, type Editor } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";

export interface StoredSteps {
  /** Nothing of this sitting is left to take back: goes on with what was saved before. */
  readonly undoStored: () => void;
  readonly redoStored: () => void;
}

/**
 * Undo and redo: first what was done since the report was opened, then what the store remembers. The keys are always taken:
 * elsewhere in the window they undo changes of the year's list.
 */
export function undoing({ undoStored, redoStored }: StoredSteps) {
  return Extension.create({
    name: "undoing",
    addProseMirrorPlugins: () => [history({ newGroupDelay: 500 })],
    addKeyboardShortcuts: () => ({
      "Mod-z": ({ editor }) => undo(editor.state, editor.view.dispatch) || taken(undoStored),
      "Mod-y": ({ editor }) => redo(editor.state, editor.view.dispatch) || taken(redoStored),
      "Shift-Mod-z": ({ editor }) => redo(editor.state, editor.view.dispatch) || taken(redoStored),
    }),
  });
}

/** For the buttons: the same as the keys. */
export function takeStep(editor: Editor, direction: "undo" | "redo", stored: StoredSteps): void {
  const isBack = direction === "undo";
  const done = (isBack ? undo : redo)(editor.state, editor.view.dispatch);
  if (!done) taken(isBack ? stored.undoStored : stored.redoStored);
}

function taken(step: () => void): true {
  step();
  return true;
}
