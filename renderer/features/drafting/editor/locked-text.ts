import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** Leaves the text as it is while there is a reason to, and tells it to whom tries. */
export function lockedText(lockedBecause: () => string | null, onNotice: (sentence: string) => void) {
  return Extension.create({
    name: "lockedText",
    addProseMirrorPlugins: () => [lockedTextPlugin(lockedBecause, onNotice)],
  });
}

function lockedTextPlugin(lockedBecause: () => string | null, onNotice: (sentence: string) => void): Plugin {
  return new Plugin({
    filterTransaction: ({ docChanged }) => {
      const reason = docChanged ? lockedBecause() : null;
      if (reason !== null) onNotice(reason);
      return reason === null;
    },
  });
}
