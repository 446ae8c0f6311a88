import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly content: Fragment;
}

/** The steps that make one text into another, each as small as the paragraphs allow, so that places outside of them stay. */
export function changesBetween(before: Node, after: Node): Transform {
  const changes = new Transform(before);
  for (const [name, value] of Object.entries(after.attrs)) {
    if (before.attrs[name] !== value) changes.setDocAttribute(name, value);
  }
  // From behind, so that the places of the others hold.
  for (const { from, to, content } of replacements(before, after, 0).toReversed()) {
    changes.replace(from, to, new Slice(content, 0, 0));
  }
  return changes;
}

/** `start` is the place where the content of `before` begins. */
function replacements(before: Node, after: Node, start: number): readonly Replacement[] {
  if (before.content.eq(after.content)) return [];
  if (before.inlineContent) return [wordsBetween(before, after, start)];
  // Equal ones first, as all points of a list look alike but for their words.
  const equal = pairedChildren(before, after, { head: 0, tail: 0 }, (old, fresh) => old.eq(fresh));
  const { head, tail } = pairedChildren(before, after, equal, (old, fresh) => old.sameMarkup(fresh));
  const [endBefore, endAfter] = [before.childCount - tail, after.childCount - tail];
  const within = (index: number) =>
    replacements(
      before.child(index),
      after.child(index < head ? index : index - endBefore + endAfter),
      start + sizeOf(before, 0, index) + 1,
    );
  const from = start + sizeOf(before, 0, head);
  const to = from + sizeOf(before, head, endBefore);
  const content = Fragment.fromArray(after.children.slice(head, endAfter));
  return [
    ...indices(equal.head, head).flatMap(within),
    ...(from < to || content.size > 0 ? [{ from, to, content }] : []),
    ...indices(endBefore, before.childCount - equal.tail).flatMap(within),
  ];
}

interface Paired {
  /** How many children of both belong together, from the first on and from the last back. */
  readonly head: number;
  readonly tail: number;
}

function pairedChildren(
  { children: old }: Node,
  { children: fresh }: Node,
  known: Paired,
  belong: (old: Node, fresh: Node) => boolean,
): Paired {
  let { head, tail } = known;
  const most = Math.min(old.length, fresh.length);
  const pair = (one: Node | undefined, other: Node | undefined) =>
    one !== undefined && other !== undefined && belong(one, other);
  while (head + tail < most && pair(old[head], fresh[head])) head += 1;
  while (head + tail < most && pair(old.at(-1 - tail), fresh.at(-1 - tail))) tail += 1;
  return { head, tail };
}

function indices(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Width of the children from one to before another. */
function sizeOf(node: Node, from: number, to: number): number {
  let size = 0;
  for (let index = from; index < to; index += 1) size += node.child(index).nodeSize;
  return size;
}

function wordsBetween(before: Node, after: Node, start: number): Replacement {
  const from = before.content.findDiffStart(after.content) ?? 0;
  const ends = before.content.findDiffEnd(after.content) ?? { a: before.content.size, b: after.content.size };
  // What is typed twice in a row begins before it ends: 好 → 好好.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const [to, toAfter] = [ends.a + overlap, ends.b + overlap];
  return { from: start + from, to: start + to, content: after.content.cut(from, toAfter) };
}
