import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import type { Composed } from "../../../../shared/domain/draft/draft-body.ts";
import { asCopy, unnamedCopy } from "./copied-block.ts";
import { isOnlyTyping } from "./only-typing.ts";

export function ownIds(newId: () => string) {
  return Extension.create({ name: "ownIds", addProseMirrorPlugins: () => [ownIdsPlugin(newId)] });
}

/**
 * Gives every part that has no id, or that of another part, one of its own: after splitting, pasting and inserting. What was cut
 * out and put in again is itself; a copy is not, wherever it stands.
 */
export function ownIdsPlugin(newId: () => string): Plugin {
  const met = new Set<string>();
  return new Plugin({
    state: {
      init: (_config, { doc }) => remember(doc, met),
      apply: () => null,
    },
    appendTransaction: (transactions, before, state) => {
      if (!transactions.some((one) => one.docChanged && !isOnlyTyping(one))) return null;
      const tr = renamed(before.doc, state, { newId, fromElsewhere: transactions.some(isPasted) ? met : null });
      remember(tr?.doc ?? state.doc, met);
      return tr;
    },
  });
}

const isPasted = (tr: Transaction) => tr.getMeta("paste") === true || tr.getMeta("uiEvent") === "drop";

function remember(doc: Node, met: Set<string>): null {
  doc.descendants((node) => {
    const id = idOf(node);
    if (typeof id === "string") met.add(id);
  });
  return null;
}

interface Naming {
  readonly newId: () => string;
  /** The ids that this report has had, where something was pasted: what bears another comes from elsewhere. null for nothing pasted. */
  readonly fromElsewhere: ReadonlySet<string> | null;
}

interface Placed {
  readonly node: Node;
  readonly place: number;
}

function renamed(before: Node, state: EditorState, { newId, fromElsewhere }: Naming): Transaction | null {
  const { tr } = state;
  for (const [id, placed] of partsById(state.doc)) {
    const isOther = id !== null && fromElsewhere !== null && !fromElsewhere.has(id);
    const original = id === null ? null : originalOf(placed, id, before);
    for (const { node, place } of placed) {
      if (id === null || node !== original?.node || place !== original.place) setId(tr, place, node, newId());
      // A part without an id was made here: nothing else is what it is a copy of.
      if (id !== null && (isOther || place !== original?.place)) asCopied(tr, place, node);
    }
  }
  return tr.docChanged ? tr : null;
}

function partsById(doc: Node): ReadonlyMap<string | null, readonly Placed[]> {
  const parts = new Map<string | null, Placed[]>();
  doc.descendants((node, place) => {
    const id = idOf(node);
    if (id === undefined) return;
    const known = parts.get(id);
    if (known === undefined) parts.set(id, [{ node, place }]);
    else known.push({ node, place });
  });
  return parts;
}

/** The part that was there before, which nothing has touched; otherwise the first. */
function originalOf(placed: readonly Placed[], id: string, before: Node): Placed | undefined {
  const [first] = placed;
  if (placed.length < 2) return first;
  const former = new Set<Node>();
  before.descendants((node) => {
    if (idOf(node) === id) former.add(node);
  });
  return placed.find(({ node }) => former.has(node)) ?? first;
}

/** A copy of a passage is the person's own; one of a chart or table follows the data as the original does. */
function asCopied(tr: Transaction, place: number, node: Node): void {
  const composed: Composed | null = node.attrs["composed"] ?? null;
  if (composed !== null) tr.setNodeAttribute(place, "composed", asCopy(composed, node.type.name, node.attrs["block"]));
  const block = unnamedCopy(node.attrs["block"]);
  if (block !== null) tr.setNodeAttribute(place, "block", block);
}

/** undefined for nodes that have no id. */
function idOf(node: Node): string | null | undefined {
  if (node.type.name === "figure") {
    const figure: BoundFigure | null = node.attrs["figure"];
    return figure?.id ?? null;
  }
  const id: string | null | undefined = node.attrs["id"];
  return id;
}

function setId(tr: Transaction, place: number, node: Node, id: string): void {
  if (node.type.name === "figure") tr.setNodeAttribute(place, "figure", { ...node.attrs["figure"], id });
  else tr.setNodeAttribute(place, "id", id);
}
