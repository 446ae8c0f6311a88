import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/**
 * The editor looks after its cursor alone. Before each commit React notes where the cursor stands in what can be typed into, by
 * walking through every node of it: on a hundred pages a key waits for that, with each word of the foot line that changes. React
 * needs it only to put the cursor back where a commit has moved the field, which the editor does from its own state. So the
 * property that React asks says nothing here; the attribute, by which browser and readers of the screen go, stays.
 */
export const OwnCursor = Extension.create({
  name: "ownCursor",
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ dom }) => {
        Object.defineProperty(dom, "contentEditable", {
          configurable: true,
          get: () => (dom.getAttribute("contenteditable") === "false" ? "false" : "inherit"),
          set: (value: string) => {
            dom.setAttribute("contenteditable", value);
          },
        });
        return {};
      },
    }),
  ],
});
