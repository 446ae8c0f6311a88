import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { docOfBody } from "../../../renderer/features/drafting/model/body-to-doc.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import { changesBetween } from "../../../renderer/features/drafting/session/changes-between.ts";
import { layUnsent } from "../../../renderer/features/drafting/session/lay-unsent.ts";
import { UnsentSteps } from "../../../renderer/features/drafting/session/unsent-steps.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { anyBody } from "../../support/random-draft.ts";

const schema = getSchema(wholeReport);

function opened(body: DraftBody): Node {
  return schema.nodeFromJSON(docOfBody(body));
}

function report(cutOffLine: string, ...paragraphs: readonly string[]): Node {
  const blocks = paragraphs.map((text, index) => ({ kind: "paragraph" as const, id: `p${index}`, runs: [{ text }] }));
  const signature = { unit: null, date: isoDate("2021-12-05") };
  const chapters = [{ id: "c", title: "总体情况", blocks }];
  return opened({ title: "报告", cutOffLine, front: null, chapters, signature, annexes: [], remarks: [] });
}

/** Puts words in behind others, one character after the other as keys do. */
function typedBehind(desk: EditorState, unsent: UnsentSteps, words: string, behind: string): EditorState {
  let place = placeBehind(desk.doc, behind);
  let state = desk;
  for (const character of words) {
    const tr = state.tr.insertText(character, place);
    unsent.add([tr]);
    state = state.apply(tr);
    place += 1;
  }
  return state;
}

function placeBehind(doc: Node, words: string): number {
  const places: number[] = [];
  doc.descendants((node, at) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) places.push(at + found + words.length);
  });
  return places[0] ?? Number.NaN;
}

/** Every line of the text that has words. */
function linesOf(doc: Node): string[] {
  return doc.textBetween(0, doc.content.size, "\n").split("\n").filter(Boolean);
}

function laidOver(sent: Node, answer: Node, typing: (desk: EditorState, unsent: UnsentSteps) => EditorState) {
  const unsent = new UnsentSteps(sent);
  const desk = typing(EditorState.create({ doc: sent }), unsent);
  return layUnsent(desk, unsent, EditorState.create({ doc: answer }));
}

describe("what the store answers with while somebody types", () => {
  test("comes beside what was typed, in the same paragraph too", () => {
    const laid = laidOver(
      report("（截至2021年10月31日）", "甲乙丙。", "丁戊。"),
      report("（截至2021年11月30日）", "甲丙。", "丁戊。", "又一段。"),
      (desk, unsent) => typedBehind(typedBehind(desk, unsent, "新写", "丁"), unsent, "末", "甲乙丙。"),
    );
    expect(laid.isOwn).toBe(false);
    expect(linesOf(laid.state.doc).slice(1)).toEqual([
      "（截至2021年11月30日）",
      "总体情况",
      "甲丙。末",
      "丁新写戊。",
      "又一段。",
    ]);
  });

  test("does not take the words away among which somebody types: the person's own text lies over it", () => {
    const laid = laidOver(report("", "早先写的一句。"), report("", "。"), (desk, unsent) =>
      typedBehind(desk, unsent, "新写", "早先"),
    );
    expect(laid.isOwn).toBe(true);
    expect(linesOf(laid.state.doc)).toContain("早先新写写的一句。");
  });

  test("any two texts: the changes between them make the one into the other", () => {
    assert(
      property(anyBody, anyBody, (one, other) => {
        const [before, after] = [opened(one), opened(other)];
        expect(changesBetween(before, after).doc.eq(after)).toBe(true);
      }),
    );
  });

  test("any text and anything typed: the word is in what lies on the desk, and its steps lead there", () => {
    assert(
      property(anyBody, anyBody, nat(), (sentBody, answerBody, where) => {
        const [sent, answer] = [opened(sentBody), opened(answerBody)];
        const places: number[] = [];
        sent.descendants((node, at) => void (node.inlineContent && places.push(at + 1)));
        const laid = laidOver(sent, answer, (desk, unsent) => {
          const tr = desk.tr.insertText("龘", places[where % places.length] ?? 1);
          unsent.add([tr]);
          return desk.apply(tr);
        });
        expect(laid.state.doc.textContent).toContain("龘");
        laid.state.doc.check();
        const redone = laid.steps.reduce((doc, step) => step.apply(doc).doc ?? doc, answer);
        expect(redone.eq(laid.state.doc)).toBe(true);
      }),
    );
  });
});
