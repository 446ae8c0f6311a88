import type { Node } from "@tiptap/pm/model";
import { definitionOf } from "../../../../shared/domain/draft/data-definition.ts";
import type { BlockOrigin } from "../../../../shared/domain/draft/draft-body.ts";
import type { DrawnObject, ObjectState, ObjectStanding } from "../../../../shared/domain/draft/object-answers.ts";
import { stateOfObject } from "../../../../shared/domain/draft/object-state.ts";
import { standardNameOf } from "../../../../shared/domain/draft/standard-object.ts";
import { blockOfNode } from "../model/node-to-block.ts";

/** What the data gives now for charts and tables, by the id of their block. */
export type ObjectReadings = ReadonlyMap<string, ObjectStanding>;

export const noObjectReadings: ObjectReadings = new Map();

/** A chart or table on the desk that follows the data: by a definition, or as a copy of what the standard report draws. */
export interface PlacedObject {
  readonly id: string;
  readonly block: DrawnObject & BlockOrigin;
  readonly place: number;
  readonly size: number;
  /** null while it is not known what the data gives. */
  readonly state: ObjectState | null;
  readonly standing: ObjectStanding | null;
}

/** Charts and tables that follow the data, in the order of the text. */
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

/** The node at a place as a chart or table that follows the data; null for anything else. */
export function placedObject(node: Node, place: number, readings: ObjectReadings): PlacedObject | null {
  if (node.type.name !== "chart" && node.type.name !== "table") return null;
  const block = blockOfNode(node);
  if (block.kind !== "chart" && block.kind !== "table") return null;
  if (definitionOf(block) === null && standardNameOf(block) === null) return null;
  const { id } = block;
  return { id, block, place, size: node.nodeSize, ...stoodOf(node, block, readings.get(id) ?? null) };
}

type Stood = Pick<PlacedObject, "state" | "standing">;

// Nodes never change: what is not touched is compared once for each time that the data is read.
const stood = new WeakMap<Node, { readonly read: ObjectStanding | null; readonly is: Stood }>();

function stoodOf(node: Node, block: DrawnObject & BlockOrigin, read: ObjectStanding | null): Stood {
  const known = stood.get(node);
  if (known !== undefined && known.read === read) return known.is;
  // A definition just changed is not what was last read.
  const isKnown = read !== null && JSON.stringify(read.definition) === JSON.stringify(definitionOf(block));
  const is = isKnown ? { state: stateOfObject(block, read.now), standing: read } : { state: null, standing: null };
  stood.set(node, { read, is });
  return is;
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
