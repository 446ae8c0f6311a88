import type { Node } from "@tiptap/pm/model";
import { definitionOf } from "../../../../shared/domain/draft/data-definition.ts";
import type { DrawnObject, ObjectState, ObjectStanding } from "../../../../shared/domain/draft/object-answers.ts";
import { stateOfObject } from "../../../../shared/domain/draft/object-state.ts";

/** What the definitions of charts and tables give now, by the id of their block. */
export type ObjectReadings = ReadonlyMap<string, ObjectStanding>;

export const noObjectReadings: ObjectReadings = new Map();

/** A chart or table with a definition on the desk. */
export interface PlacedObject {
  readonly id: string;
  readonly block: DrawnObject;
  readonly place: number;
  readonly size: number;
  /** null while it is not known what its definition gives. */
  readonly state: ObjectState | null;
  readonly standing: ObjectStanding | null;
}

/** Charts and tables with a definition in the order of the text. */
export function objectsIn(doc: Node, readings: ObjectReadings): readonly PlacedObject[] {
  const found: PlacedObject[] = [];
  doc.forEach((part, start) => {
    if (part.type.name !== "chapter" && part.type.name !== "annex") return;
    part.forEach((node, offset) => {
      const placed = placedObject(node, start + 1 + offset, readings);
      if (placed !== null) found.push(placed);
    });
  });
  return found;
}

/** The node at a place as a chart or table with a definition; null for anything else. */
export function placedObject(node: Node, place: number, readings: ObjectReadings): PlacedObject | null {
  if (node.type.name !== "chart" && node.type.name !== "table") return null;
  const block: DrawnObject = node.attrs["block"];
  const definition = definitionOf(block);
  if (definition === null) return null;
  const id: string = node.attrs["id"];
  const standing = readings.get(id) ?? null;
  // A definition just changed is not what was last read.
  const isKnown = standing !== null && JSON.stringify(standing.definition) === JSON.stringify(definition);
  const state = isKnown ? stateOfObject(block, standing.now) : null;
  return { id, block, place, size: node.nodeSize, state, standing: isKnown ? standing : null };
}

/** A person has to look at it before the report goes out. */
export function objectNeedsLook(state: ObjectState | null): boolean {
  return state === "moved" || state === "unconfirmed" || state === "missing";
}

export const objectStateLabels: Readonly<Record<ObjectState, string>> = {
  current: "与数据一致",
  unconfirmed: "尚未核对",
  moved: "数据已变动",
  missing: "数据已不存在",
};
