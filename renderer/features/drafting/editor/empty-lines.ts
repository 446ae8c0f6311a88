import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { isOnlyTyping } from "./only-typing.ts";

const hints: Readonly<Record<string, string>> = {
  reportTitle: "报告标题",
  cutOffLine: "（截至日期）",
  chapterTitle: "章标题（不填则不编号）",
  annexTitle: "附件标题",
  figuresTitle: "数读标题",
  figuresNote: "说明",
  caseTitle: "案例标题",
  calendarTitle: "大事记标题",
  eventDate: "日期",
};

const key = new PluginKey<DecorationSet>("emptyLines");

/** Says in an empty title what belongs there, and tells the style sheet which chapters carry no number. */
export const EmptyLines = Extension.create({
  name: "emptyLines",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: { init: (_config, { doc }) => marksOf(doc), apply: nextMarks },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Words typed into a paragraph leave no title empty and fill none: then the marks only move. */
function nextMarks(tr: Transaction, before: DecorationSet): DecorationSet {
  if (!tr.docChanged) return before;
  const isInTitle = Object.hasOwn(hints, tr.selection.$from.parent.type.name);
  return isOnlyTyping(tr) && !isInTitle ? before.map(tr.mapping, tr.doc) : marksOf(tr.doc);
}

function marksOf(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.forEach((part, place) => {
    mark(found, part, place);
    if (!part.isTextblock) part.forEach((inner, offset) => markDeep(found, inner, place + 1 + offset));
    const untitled = part.type.name === "chapter" && part.child(0).content.size === 0;
    if (untitled) found.push(Decoration.node(place, place + part.nodeSize, { class: "desk-untitled" }));
  });
  return DecorationSet.create(doc, found);
}

function mark(found: Decoration[], node: Node, place: number): void {
  const hint = hints[node.type.name];
  if (hint === undefined || node.content.size > 0) return;
  found.push(Decoration.node(place, place + node.nodeSize, { class: "desk-empty", "data-hint": hint }));
}

/** Titles inside of blocks: 数读, cases, calendars. */
function markDeep(found: Decoration[], node: Node, place: number): void {
  mark(found, node, place);
  const isTitled = ["figuresBlock", "caseBlock", "calendar", "calendarEvent"].includes(node.type.name);
  if (isTitled) node.forEach((inner, offset) => markDeep(found, inner, place + 1 + offset));
}
