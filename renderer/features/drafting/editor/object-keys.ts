import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";

/** Enter on a selected chart or table, or a double click, opens what it is made by. `open` says whether there is something to open. */
export function objectKeys(open: (place: number) => boolean) {
  return Extension.create({
    name: "objectKeys",
    priority: 300,
    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        return editor.isEditable && selection instanceof NodeSelection && open(selection.from);
      },
    }),
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDoubleClickOn: (view, _place, _node, nodePlace) => view.editable && open(nodePlace),
        },
      }),
    ],
  });
}
