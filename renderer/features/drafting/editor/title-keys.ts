import { Extension, type Editor } from "@tiptap/core";
import { Selection, TextSelection, type Command } from "@tiptap/pm/state";
import { joinChapterBefore } from "./chapters.ts";

/** Lines of one kind, which cannot be split in two. */
const titles: ReadonlySet<string> = new Set([
  "reportTitle",
  "cutOffLine",
  "chapterTitle",
  "annexTitle",
  "figuresTitle",
  "figuresNote",
  "caseTitle",
  "calendarTitle",
  "eventDate",
]);

/** In a title: the rest of the line begins the first paragraph below, or the cursor goes to the next line. */
const enterInTitle: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!titles.has($from.parent.type.name) || !$from.sameParent($to)) return false;
  const { paragraph, storyParagraph, figuresLine } = state.schema.nodes;
  const below = { chapterTitle: paragraph, annexTitle: paragraph, caseTitle: storyParagraph, figuresNote: figuresLine }[
    $from.parent.type.name
  ];
  const after = $from.after();
  const isAtEnd = empty && $from.parentOffset === $from.parent.content.size;
  const { tr } = state;
  const next = state.doc.resolve(after).nodeAfter;
  if (below === undefined || (isAtEnd && next !== null && next.isTextblock && next.content.size === 0)) {
    dispatch?.(tr.setSelection(Selection.near(state.doc.resolve(after), 1)).scrollIntoView());
    return true;
  }
  const rest = $from.parent.slice($to.parentOffset).content;
  tr.insert(after, below.create(null, rest)).delete($from.pos, after - 1);
  const begin = tr.mapping.map(after, -1);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, begin + 1)).scrollIntoView());
  return true;
};

/** An empty line at the end of a list, a story or a 数读 leaves it: the text goes on below. */
const leaveBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const leaves = ["listItem", "storyParagraph", "figuresLine", "eventText"].includes(parent.type.name);
  if (!leaves || !empty || parent.content.size > 0) return false;
  const depth = parent.type.name === "eventText" ? $from.depth - 2 : $from.depth - 1;
  const isLast = $from.index(depth) === $from.node(depth).childCount - 1;
  const { paragraph } = state.schema.nodes;
  if (!isLast || !paragraph) return false;
  const [from, to] = [$from.before(depth + 1), $from.after(depth + 1)];
  const { tr } = state;
  const end = $from.after(depth);
  tr.insert(end, paragraph.create()).setSelection(TextSelection.create(tr.doc, end + 1));
  if ($from.node(depth).childCount > 1 || $from.node(depth).type.name === "list") {
    const alone = $from.node(depth).childCount === 1;
    tr.delete(alone ? $from.before(depth) : from, alone ? $from.after(depth) : to);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** At the beginning of a paragraph or heading, Enter puts an empty line above: the words keep all that belongs to them. */
export const lineAbove: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const { paragraph } = state.schema.nodes;
  const isBlock = parent.type.name === "paragraph" || parent.type.name === "heading";
  if (!empty || !paragraph || !isBlock || $from.parentOffset > 0 || parent.content.size === 0) return false;
  dispatch?.(state.tr.insert($from.before(), paragraph.create()).scrollIntoView());
  return true;
};

/** Enter in the text of an event begins the next one. */
const nextEvent: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "eventText") return false;
  const { calendarEvent, eventDate, eventText } = state.schema.nodes;
  if (!calendarEvent || !eventDate || !eventText) return false;
  const rest = $from.parent.slice($from.parentOffset).content;
  const after = $from.after($from.depth - 1);
  const { tr } = state;
  tr.insert(after, calendarEvent.create(null, [eventDate.create(), eventText.create(null, rest)]));
  tr.delete($from.pos, $from.end());
  tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(after, -1) + 2));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** From the date of an event to what happened then. */
export const toEventText: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.name !== "eventDate") return false;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.after()), 1)).scrollIntoView());
  return true;
};

const run =
  (...commands: readonly Command[]) =>
  ({ editor }: { readonly editor: Editor }) =>
    commands.some((command) => command(editor.state, editor.view.dispatch, editor.view));

/** Enter, Tab and Backspace where the report's own parts want something else than paragraphs do. */
export const TitleKeys = Extension.create({
  name: "titleKeys",
  priority: 200,
  addKeyboardShortcuts: () => ({
    Enter: run(enterInTitle, leaveBlock, nextEvent, lineAbove),
    Tab: run(toEventText),
    Backspace: run(joinChapterBefore),
  }),
});
