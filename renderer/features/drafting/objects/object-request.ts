import type { EditorState } from "@tiptap/pm/state";
import { definitionOf, type DataDefinition } from "../../../../shared/domain/draft/data-definition.ts";
import type { DrawnObject } from "../../../../shared/domain/draft/object-answers.ts";
import { definitionLike, firstDefinition } from "./standard-definition.ts";

/** A definition that a person wants to write: for a new chart or table, or for the one at a place. */
export interface ObjectRequest {
  /** null puts it where the cursor is. */
  readonly place: number | null;
  readonly definition: DataDefinition;
}

export const newObject: ObjectRequest = { place: null, definition: firstDefinition };

/** The definition of the chart or table at a place, to be changed; null where that is none, or one of a newer version. */
export function requestAt({ doc }: EditorState, place: number): ObjectRequest | null {
  const node = doc.nodeAt(place);
  if (node === null || (node.type.name !== "chart" && node.type.name !== "table")) return null;
  const block: DrawnObject = node.attrs["block"];
  if (block.bound !== undefined && !("definition" in block.bound)) return null;
  const definition = definitionOf(block) ?? (block.kind === "chart" ? definitionLike(block.chart) : null);
  return definition === null ? null : { place, definition };
}
