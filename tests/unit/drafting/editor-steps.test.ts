import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { turnInto } from "../../../renderer/features/drafting/editor/block-kinds.ts";
import {
  beginChapterHere,
  joinChapterBefore,
  moveChapter,
} from "../../../renderer/features/drafting/editor/chapters.ts";
import { addAnnex, insertEmpty, insertQuote } from "../../../renderer/features/drafting/editor/new-blocks.ts";
import { keptSignaturePlugin } from "../../../renderer/features/drafting/editor/kept-signature.ts";
import { ownIdsPlugin } from "../../../renderer/features/drafting/editor/own-ids.ts";
import { referenceLabelsPlugin } from "../../../renderer/features/drafting/editor/reference-labels.ts";
import { lineAbove, toEventText } from "../../../renderer/features/drafting/editor/title-keys.ts";
import { docOfBody } from "../../../renderer/features/drafting/model/body-to-doc.ts";
import { bodyOfDoc } from "../../../renderer/features/drafting/model/doc-to-body.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import { aChartOf } from "../../support/chart-specs.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DraftBlock, DraftBody, DraftChapter } from "../../../shared/domain/draft/draft-body.ts";

const schema = getSchema(wholeReport);

function aChapter(id: string, title: string, ...paragraphs: readonly string[]): DraftChapter {
  const blocks = paragraphs.map((text, at) => ({ kind: "paragraph" as const, id: `${id}${at}`, runs: [{ text }] }));
  return { id, title, blocks };
}

function aBody(...chapters: readonly DraftChapter[]): DraftBody {
  const signature = { unit: null, date: isoDate("2021-12-05") };
  return { title: "报告", cutOffLine: "", front: null, chapters, signature, annexes: [], remarks: [] };
}

/** The report on the desk with the cursor behind these words. */
function desk(body: DraftBody, words: string): EditorState {
  let fresh = 0;
  const newId = () => {
    fresh += 1;
    return `new${fresh}`;
  };
  const plugins = [ownIdsPlugin(newId), keptSignaturePlugin(), referenceLabelsPlugin()];
  const state = EditorState.create({ doc: schema.nodeFromJSON(docOfBody(body)), plugins });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeBehind(state.doc, words))));
}

function placeBehind(doc: Node, words: string): number {
  let found = 0;
  doc.descendants((node, place) => {
    const at = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (at >= 0 && found === 0) found = place + at + words.length;
  });
  return found;
}

function after(state: EditorState, command: Command): DraftBody {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  next.doc.check();
  return bodyOfDoc(next.doc);
}

const told = ({ chapters }: DraftBody) =>
  chapters.map(({ title, blocks }) => [
    title,
    ...blocks.map((block) => (block.kind === "paragraph" ? block.runs.map(({ text }) => text).join("") : block.kind)),
  ]);

const three = aBody(aChapter("a", "甲", "甲一", "甲二"), aChapter("b", "乙", "乙一"), aChapter("c", "丙"));

describe("chapters", () => {
  test("are moved whole, down and up, and keep their ids", () => {
    const down = after(desk(three, "甲一"), moveChapter("a", 1));
    expect(told(down)).toEqual([["乙", "乙一"], ["甲", "甲一", "甲二"], ["丙"]]);
    expect(down.chapters.map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(told(after(desk(three, "甲一"), moveChapter("c", 0)))).toEqual([
      ["丙"],
      ["甲", "甲一", "甲二"],
      ["乙", "乙一"],
    ]);
    expect(after(desk(three, "甲一"), moveChapter("a", 3))).toEqual(three);
  });

  test("begin at a paragraph, which becomes the title of what follows it", () => {
    const split = after(desk(three, "甲一"), beginChapterHere);
    expect(told(split)).toEqual([["甲"], ["甲一", "甲二"], ["乙", "乙一"], ["丙"]]);
    expect(new Set(split.chapters.map(({ id }) => id)).size).toBe(4);
  });

  test("go up into the one before when their title is taken back to its beginning", () => {
    const state = desk(three, "乙");
    const atStart = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.start())));
    expect(told(after(atStart, joinChapterBefore))).toEqual([["甲", "甲一", "甲二", "乙", "乙一"], ["丙"]]);
  });
});

describe("blocks", () => {
  test("change their kind without losing a word, and keep their id", () => {
    const heading = after(desk(three, "甲一"), turnInto("heading-2"));
    expect(heading.chapters[0]?.blocks[0]).toEqual({ kind: "heading", id: "a0", level: 2, text: "甲一" });
    const list = after(desk(three, "甲一"), turnInto("numbered"));
    expect(list.chapters[0]?.blocks[0]).toEqual({
      kind: "list",
      id: "a0",
      isNumbered: true,
      items: [[{ text: "甲一" }]],
    });
  });

  test("that are put in stand behind the paragraph with the cursor, with an id of their own", () => {
    const body = after(desk(three, "甲一"), insertEmpty("figures"));
    expect(told(body)[0]).toEqual(["甲", "甲一", "figures", "甲二"]);
    expect(body.chapters[0]?.blocks[1]?.id).toBe("new1");
  });

  test("that are put in while the cursor is in the title of the report begin a chapter of their own at the end", () => {
    const body = after(desk(three, "报告"), insertEmpty("figures"));
    expect(told(body)).toEqual([["甲", "甲一", "甲二"], ["乙", "乙一"], ["丙"], ["", "figures"]]);
    expect(body.title).toBe("报告");
    expect(told(after(desk(aBody(), "报告"), insertEmpty("figures")))).toEqual([["", "figures"]]);
  });

  test("a quoted sentence stands in double marks, and both kinds of marks inside of it change places", () => {
    const body = after(desk(three, "甲一"), insertQuote("他说：“这就是‘双城记’。”", "来源：《内江日报》。"));
    expect(told(body)[0]?.[1]).toBe("甲一“他说：‘这就是“双城记”。’”");
  });

  test("a second paragraph made from one is another paragraph, and only one of them was drafted by the program", () => {
    const composed = { passage: "overall", text: "甲一", at: "2021-12-01T08:00:00.000Z" };
    const drafted = aBody({
      id: "a",
      title: "甲",
      blocks: [{ kind: "paragraph", id: "p", composed, runs: [{ text: "甲一" }] }],
    });
    const body = after(desk(drafted, "甲"), (state, dispatch) => {
      const copy = state.doc.child(2).child(1);
      dispatch?.(state.tr.insert(placeBehind(state.doc, "甲一") + 1, copy));
      return true;
    });
    expect(body.chapters[0]?.blocks.map(({ id }) => id)).toEqual(["p", "new1"]);
    expect(body.chapters[0]?.blocks.map((block) => "composed" in block)).toEqual([true, false]);
  });

  test("Enter at the beginning of a paragraph puts a line above, and the words stay the passage that they are", () => {
    const state = desk(three, "甲一");
    const atStart = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.start())));
    const body = after(atStart, lineAbove);
    expect(told(body)[0]).toEqual(["甲", "", "甲一", "甲二"]);
    expect(body.chapters[0]?.blocks.map(({ id }) => id)).toEqual(["new1", "a0", "a1"]);
    expect(lineAbove(desk(three, "甲一"))).toBe(false);
  });

  test("Tab leads from the date of an event to what happened then", () => {
    const calendar = { kind: "calendar" as const, id: "c", title: null, events: [{ date: "3月5日", runs: [] }] };
    let state = desk(aBody({ id: "a", title: "甲", blocks: [calendar] }), "3月5日");
    toEventText(state, (tr) => {
      state = state.apply(tr);
    });
    expect(state.selection.$from.parent.type.name).toBe("eventText");
    expect(toEventText(state)).toBe(false);
  });

  test("an annex from the data is put at the end, lying on its side where its table is wide", () => {
    const { annexes } = after(desk(three, "甲一"), addAnnex("items", "合作事项进展情况表"));
    expect(annexes).toEqual([
      { id: "new1", title: "合作事项进展情况表", orientation: "landscape", content: { kind: "live", of: "items" } },
    ]);
  });

  test("落款 stays what it is whatever is deleted around it", () => {
    const body = after(desk(three, "甲一"), (state, dispatch) => {
      dispatch?.(state.tr.delete(0, state.doc.content.size));
      return true;
    });
    expect(body).toMatchObject({ title: "", chapters: [], signature: three.signature });
  });
});

/** The beginning of the first block of the first chapter. */
const first = (doc: Node) => doc.child(2).child(0).nodeSize + 1 + doc.child(0).nodeSize + doc.child(1).nodeSize;

const blocksOf = ({ chapters }: DraftBody) => chapters[0]?.blocks ?? [];
const passageOf = (block: DraftBlock | undefined) =>
  block === undefined || block.kind === "unknown" ? undefined : block.composed?.passage;

/** A chart or paragraph of this report under an id that it has never had. */
const fromElsewhere = (id: string) => (state: EditorState) => {
  const json = state.doc
    .child(2)
    .child(id === "chart" ? 2 : 1)
    .toJSON();
  return schema.nodeFromJSON({ ...json, attrs: { ...json.attrs, id: `other-${id}` } });
};

describe("copies", () => {
  const composed = { passage: "overall/一/chart/items-by-field", text: "", at: "2021-12-01T08:00:00.000Z" };
  const chart = {
    kind: "chart" as const,
    id: "chart",
    composed,
    caption: { label: "图" as const, number: 1, id: "items-by-field", text: "各领域事项数" },
    chart: aChartOf("grouped-columns", { id: "items-by-field" }),
  };
  const passage = {
    kind: "paragraph" as const,
    id: "p",
    composed: { passage: "overall/一/paragraph/0", text: "甲一见图1。", at: composed.at },
    runs: [{ text: "甲一见" }, { text: "图1", target: "items-by-field" }, { text: "。" }],
  };
  const drafted = aBody({ id: "a", title: "甲", blocks: [passage, chart] });
  const put = (copy: (state: EditorState) => Node, place: (doc: Node) => number, meta = "copied") =>
    after(desk(drafted, "甲一"), (state, dispatch) => {
      dispatch?.(state.tr.insert(place(state.doc), copy(state)).setMeta(meta, true));
      return true;
    });
  test("put above their original leave it what it was", () => {
    const body = put(({ schema: { nodes } }) => {
      const [id, own] = [passage.id, passage.composed];
      return nodes["paragraph"]!.create({ id, composed: own }, schema.text("甲一"));
    }, first);
    expect(blocksOf(body).map(({ id }) => id)).toEqual(["new1", "p", "chart"]);
    expect(blocksOf(body).map(passageOf)).toEqual([undefined, passage.composed.passage, composed.passage]);
  });

  test("of a chart follow the data as it does, and 见图2 still means the original", () => {
    const body = put(({ doc }) => schema.nodeFromJSON(doc.child(2).child(2).toJSON()), first, "paste");
    const [copy, words, original] = blocksOf(body);
    expect(original).toMatchObject({ ...chart, caption: { id: "items-by-field" } });
    expect(passageOf(copy)).toBe("inserted/chart/items-by-field");
    expect(copy).toMatchObject({ id: "new1", kind: "chart" });
    expect(copy).not.toHaveProperty("caption.id");
    expect(words).toMatchObject({ runs: [{ text: "甲一见" }, { text: "图2" }, { text: "。" }] });
  });

  test("of what another report has drafted are words of one's own here, and its charts are drawn from the data here", () => {
    expect(passageOf(blocksOf(put(fromElsewhere("p"), first, "paste"))[0])).toBeUndefined();
    expect(passageOf(blocksOf(put(fromElsewhere("chart"), first, "paste"))[0])).toBe("inserted/chart/items-by-field");
    // What the program itself puts in is no copy.
    expect(passageOf(blocksOf(put(fromElsewhere("p"), first))[0])).toBe(passage.composed.passage);
  });

  test("cut out and put in again are what they were", () => {
    const cut = desk(drafted, "甲一");
    const node = cut.doc.child(2).child(1);
    const gone = cut.apply(cut.tr.delete(first(cut.doc), first(cut.doc) + node.nodeSize));
    const back = gone.apply(gone.tr.insert(first(gone.doc), node).setMeta("paste", true));
    expect(bodyOfDoc(back.doc)).toEqual(drafted);
  });

  test("are not needed to be counted: what points to a chart behind a deleted one follows", () => {
    const second = { ...chart, id: "second", caption: { ...chart.caption, id: "two", number: 2 } };
    const words = { ...passage, runs: [{ text: "见" }, { text: "图2", target: "two" }] };
    const state = desk(aBody({ id: "a", title: "甲", blocks: [words, chart, second] }), "见");
    const place = first(state.doc) + state.doc.child(2).child(1).nodeSize;
    const body = bodyOfDoc(state.apply(state.tr.delete(place, place + 1)).doc);
    expect(blocksOf(body)[0]).toMatchObject({ runs: [{ text: "见" }, { text: "图1" }] });
  });
});
