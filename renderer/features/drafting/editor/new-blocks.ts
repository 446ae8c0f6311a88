import { Fragment, type Node } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState } from "@tiptap/pm/state";
import type { Composed, LiveAnnex } from "../../../../shared/domain/draft/draft-body.ts";
import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import { insertBlock } from "./block-kinds.ts";
import type { NodeJson } from "../model/node-json.ts";

const empty: Readonly<Record<"figures" | "case" | "calendar", NodeJson>> = {
  figures: {
    type: "figuresBlock",
    content: [{ type: "figuresTitle", content: [{ type: "text", text: "数读" }] }, { type: "figuresLine" }],
  },
  case: { type: "caseBlock", content: [{ type: "caseTitle" }, { type: "storyParagraph" }] },
  calendar: {
    type: "calendar",
    content: [
      { type: "calendarTitle", content: [{ type: "text", text: "大事记" }] },
      { type: "calendarEvent", content: [{ type: "eventDate" }, { type: "eventText" }] },
    ],
  },
};

/** Puts in an empty block of a kind, with the cursor in it. */
export function insertEmpty(kind: keyof typeof empty): Command {
  return insertBlock((state) => state.schema.nodeFromJSON(empty[kind]));
}

/** Puts in a block that is shown as a whole: a chart, a table, a picture; `composed` says what it is a copy of. */
export function insertWhole(
  type: "chart" | "table" | "picture",
  block: object,
  composed: Composed | null = null,
): Command {
  return insertBlock((state) => state.schema.nodes[type]?.create({ block, composed }) ?? null);
}

/** A table of one's own words: three columns and rows to begin with. */
export const emptyTable: TableBlock = {
  kind: "table",
  caption: null,
  unitsLine: null,
  columns: ["第1列", "第2列", "第3列"].map((title) => ({ title, share: 10, align: "left" })),
  rows: [
    ["", "", ""],
    ["", "", ""],
    ["", "", ""],
  ],
  totalRow: null,
  note: null,
};

/** Puts the mark of a footnote behind the cursor. */
export function insertFootnote(note: string): Command {
  return insertInline((state) => state.schema.nodes["footnote"]?.create({ note }) ?? null);
}

/** Inside of double marks stand single ones, and inside of those double ones again (GB/T 15834-2011 §4.8.3.4). */
const insideOf: Readonly<Record<string, string>> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };

/** Puts a sentence of a source behind the cursor, in quotation marks, with a footnote that names the source. */
export function insertQuote(sentence: string, note: string): Command {
  return insertInline((state) => {
    const inner = sentence.replaceAll(/[“”‘’]/gu, (found) => insideOf[found] ?? found);
    const mark = state.schema.nodes["footnote"]?.create({ note });
    return mark === undefined ? null : [state.schema.text(`“${inner}”`), mark];
  });
}

/** Puts in a reference; its words follow the number of what it names. */
export function insertReference(target: string, text: string): Command {
  return insertInline((state) => state.schema.nodes["reference"]?.create({ target, text }) ?? null);
}

function insertInline(make: (state: EditorState) => Node | readonly Node[] | null): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const made = Fragment.from(make(state));
    if (made.size === 0 || !$to.parent.isTextblock) return false;
    const match = $to.parent.contentMatchAt($to.index());
    if (made.content.some(({ type }) => match.matchType(type) === null)) return false;
    const tr = state.tr.insert($to.pos, made);
    tr.setSelection(TextSelection.create(tr.doc, $to.pos + made.size));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts an annex at the end: one that the data fills, or an empty one. */
export function addAnnex(live: LiveAnnex | null, title: string): Command {
  return (state, dispatch) => {
    const { annex, annexTitle, paragraph } = state.schema.nodes;
    if (!annex || !annexTitle || !paragraph) return false;
    const titleNode = annexTitle.create(null, title === "" ? null : state.schema.text(title));
    const orientation = live === "items" || live === "delayed" ? "landscape" : "portrait";
    const content = live === null ? [titleNode, paragraph.create()] : [titleNode];
    const place = state.doc.content.size;
    const tr = state.tr.insert(place, annex.create({ live, orientation }, content));
    tr.setSelection(TextSelection.create(tr.doc, place + 2 + title.length));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
