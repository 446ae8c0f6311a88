import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { Caption } from "../../../../shared/domain/report-caption.ts";
import { annexLabel } from "../../../../shared/domain/annex-label.ts";

/** Something that a reference can name. */
export interface Referable {
  /** What the reference names; null for a caption that has no name yet. */
  readonly target: string | null;
  /** 图2, 表1, 附件3. */
  readonly label: string;
  readonly title: string;
  readonly place: number;
}

/** Everything with a number that the text can point to, in the order of the report. */
export function referablesIn(doc: Node): readonly Referable[] {
  const found: Referable[] = [];
  const counts = new Map<string, number>();
  const annexCount = doc.children.filter(({ type }) => type.name === "annex").length;
  const next = (label: string) => {
    const number = (counts.get(label) ?? 0) + 1;
    counts.set(label, number);
    return number;
  };
  doc.descendants((node, place) => {
    const caption: Caption | null = node.attrs["block"]?.caption ?? null;
    if (caption !== null) {
      const label = `${caption.label}${next(caption.label)}`;
      found.push({ target: caption.id ?? null, label, title: caption.text, place });
    } else if (node.type.name === "annex") {
      const label = annexLabel(next("附件"), annexCount);
      found.push({ target: node.attrs["id"], label, title: node.child(0).textContent, place });
    }
    return !node.isTextblock && !node.isAtom;
  });
  return found;
}

export function readReferables({ doc }: EditorState): readonly Referable[] {
  return referablesIn(doc);
}
