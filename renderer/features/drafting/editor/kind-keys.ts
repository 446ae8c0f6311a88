import { Extension, type Editor } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import type { Command } from "@tiptap/pm/state";
import { turnInto } from "./block-kinds.ts";

/** Looks of words, and Ctrl+Alt with a number for the kind of a block, as in Word. */
export const KindKeys = Extension.create({
  name: "kindKeys",
  addKeyboardShortcuts: () => ({
    "Mod-b": run(toggle("bold")),
    "Mod-Shift-=": run(toggle("superscript")),
    "Mod-Alt-0": run(turnInto("paragraph")),
    "Mod-Alt-1": run(turnInto("chapter")),
    "Mod-Alt-2": run(turnInto("heading-2")),
    "Mod-Alt-3": run(turnInto("heading-3")),
    "Mod-Alt-4": run(turnInto("heading-4")),
    "Mod-Alt-7": run(turnInto("numbered")),
    "Mod-Alt-8": run(turnInto("dotted")),
  }),
});

export function toggle(mark: "bold" | "superscript"): Command {
  return (state, dispatch, view) => {
    const type = state.schema.marks[mark];
    return type !== undefined && toggleMark(type)(state, dispatch, view);
  };
}

const run =
  (command: Command) =>
  ({ editor }: { readonly editor: Editor }) =>
    command(editor.state, editor.view.dispatch, editor.view) || true;
