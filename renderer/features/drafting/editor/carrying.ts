import { Extension } from "@tiptap/core";
import { DOMSerializer, type DOMOutputSpec, type Node, type Schema } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { composedName } from "../schema/attributes.ts";

/** What is cut out takes along what it was drafted from, so that it is still the same passage where it is put in again. */
export const Carrying = Extension.create({
  name: "carrying",
  addProseMirrorPlugins() {
    return [new Plugin({ props: { clipboardSerializer: carryingSerializer(this.editor.schema) } })];
  },
});

/** As the schema writes a part, with its origin beside it. On the paper itself that would be a second copy of every text. */
export function carryingSerializer(schema: Schema): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  const written = Object.entries(nodes).map(
    ([name, write]) => [name, (node: Node) => withOrigin(write(node), node.attrs["composed"])] as const,
  );
  return new DOMSerializer(Object.fromEntries(written), DOMSerializer.marksFromSchema(schema));
}

function withOrigin(spec: DOMOutputSpec, composed: unknown): DOMOutputSpec {
  if (composed == null || !Array.isArray(spec)) return spec;
  const [tag, attributes, ...rest]: unknown[] = spec;
  if (typeof tag !== "string" || typeof attributes !== "object" || attributes === null) return spec;
  return [tag, { ...attributes, [composedName]: JSON.stringify(composed) }, ...rest];
}
