import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** Leaves the text as it is while `isHeld`; the cursor can still be moved. */
export function heldText(isHeld: () => boolean) {
  return Extension.create({ name: "heldText", addProseMirrorPlugins: () => [heldTextPlugin(isHeld)] });
}

function heldTextPlugin(isHeld: () => boolean): Plugin {
  // A filter rather than an editor that is not editable: that would take the focus away from who goes on typing.
  return new Plugin({ filterTransaction: ({ docChanged }) => !docChanged || !isHeld() });
}
