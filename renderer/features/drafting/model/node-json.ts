/** A node of the editor as plain data, before the schema has looked at it. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  // The editor's own type of this is not readonly.
  readonly content?: NodeJson[];
  readonly marks?: MarkJson[];
  readonly text?: string;
}

export interface MarkJson {
  readonly type: "bold" | "superscript";
}

/** A node with text only; an empty one has no content, as the editor knows no empty text. */
export function plainNode(type: string, text: string, attrs?: NodeJson["attrs"]): NodeJson {
  return { type, ...(attrs && { attrs }), ...(text !== "" && { content: [{ type: "text", text }] }) };
}
