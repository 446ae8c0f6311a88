import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { chapterNumber, chineseNumeral } from "../../../../shared/domain/heading-numbers.ts";
import { annexLabel } from "../../../../shared/domain/annex-label.ts";

/** A line of the chapter tree. It does not say where the words stand: that changes with every key, the tree does not. */
export interface OutlineLine {
  readonly id: string;
  readonly level: 1 | 2;
  readonly words: string;
  readonly part: "chapter" | "heading" | "annex";
}

/** Chapters with their sections, then annexes, numbered as on paper. */
export function outlineOf(doc: Node): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  const counts = { chapters: 0, annexes: 0 };
  const annexCount = doc.children.filter(({ type }) => type.name === "annex").length;
  doc.forEach((part) => {
    if (part.type.name === "chapter") addChapter(lines, part, counts);
    else if (part.type.name === "annex") {
      counts.annexes += 1;
      const words = `${annexLabel(counts.annexes, annexCount)}　${part.child(0).textContent}`;
      lines.push({ id: part.attrs["id"], level: 1, words, part: "annex" });
    }
  });
  return lines;
}

function addChapter(lines: OutlineLine[], chapter: Node, counts: { chapters: number }): void {
  const title = chapter.child(0).textContent;
  if (title !== "") counts.chapters += 1;
  const words = title === "" ? "（无标题）" : `${chapterNumber(counts.chapters)}${title}`;
  lines.push({ id: chapter.attrs["id"], level: 1, words, part: "chapter" }, ...sectionsOf(chapter));
}

// Chapters that are not typed in stay the same nodes.
const sections = new WeakMap<Node, readonly OutlineLine[]>();

function sectionsOf(chapter: Node): readonly OutlineLine[] {
  const known = sections.get(chapter);
  if (known !== undefined) return known;
  const headings = chapter.children.filter(({ type, attrs }) => type.name === "heading" && attrs["level"] === 2);
  const lines = headings.map(({ attrs, textContent }, at): OutlineLine => {
    const words = `（${chineseNumeral(at + 1)}）${textContent}`;
    return { id: attrs["id"], level: 2, words, part: "heading" };
  });
  sections.set(chapter, lines);
  return lines;
}

/** Whether both say the same; asked after every key. */
export function sameOutline(one: readonly OutlineLine[], other: readonly OutlineLine[]): boolean {
  return one.length === other.length && one.every((line, at) => sameLine(line, other[at]));
}

function sameLine(one: OutlineLine, other: OutlineLine | undefined): boolean {
  if (one === other) return true;
  const { id, level, words, part } = one;
  return id === other?.id && words === other.words && level === other.level && part === other.part;
}

/** The chapter, section or annex around a place of the text. */
export function currentLine({ selection }: EditorState): string | null {
  const { $from } = selection;
  if ($from.depth === 0) return null;
  const part = $from.node(1);
  const id: string | null = part.attrs["id"] ?? null;
  if (part.type.name !== "chapter") return id;
  const before = part.children.slice(0, $from.index(1) + 1);
  const section = before.findLast(({ type, attrs }) => type.name === "heading" && attrs["level"] === 2);
  const sectionId: string | null = section?.attrs["id"] ?? null;
  return sectionId ?? id;
}
