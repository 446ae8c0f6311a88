import type { Attribute } from "@tiptap/core";
import type { z } from "zod";
import { composed } from "../../../../shared/ipc/drafts/block-schema.ts";
import { partId } from "../../../../shared/ipc/drafts/figure-schema.ts";

type AttributeSpec = Partial<Attribute>;

/** The id of a part. A copy gets one of its own (see `own-ids.ts`). */
export const idAttribute: AttributeSpec = {
  default: null,
  keepOnSplit: false,
  parseHTML: (element) => partId.safeParse(element.getAttribute("data-id")).data ?? null,
  renderHTML: ({ id }) => (typeof id === "string" ? { "data-id": id } : {}),
};

/** The name under which an origin travels through the clipboard. */
export const composedName = "data-composed";

/** What the program drafted here. A copy of the passage is the person's own (see `own-ids.ts`). */
export const composedAttribute: AttributeSpec = {
  default: null,
  keepOnSplit: false,
  rendered: false,
  parseHTML: (element) => composed.safeParse(readCarried(element, "composed")).data ?? null,
};

export const originAttributes = { id: idAttribute, composed: composedAttribute };

/** An attribute of the editor only: it does not travel through the clipboard. */
export function inside(initial: unknown): AttributeSpec {
  return { default: initial, rendered: false };
}

/**
 * Data that travels through the clipboard as text. What comes back is looked at like anything from outside: `schema` decides
 * whether it is what it says; otherwise the element is not taken for this node.
 */
export function carried(name: string, initial: unknown): AttributeSpec {
  const written = `data-${name}`;
  return {
    default: initial,
    parseHTML: (element) => readCarried(element, name),
    renderHTML: (attributes) => ({ [written]: JSON.stringify(attributes[name]) }),
  };
}

function readCarried(element: Element, name: string): unknown {
  try {
    return JSON.parse(element.getAttribute(`data-${name}`) ?? "null");
  } catch {
    return null;
  }
}

/** For parse rules: takes an element only where the data it carries is sound. */
export function soundOnly(name: string, schema: z.ZodType) {
  return (element: HTMLElement): null | false => (schema.safeParse(readCarried(element, name)).success ? null : false);
}
