import type { Node } from "@tiptap/pm/model";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import { wordsOfInline } from "../model/node-to-runs.ts";
import { needsLook, type Readings } from "./figure-state.ts";
import { figuresOfPart, placedFigure } from "./figures-in.ts";

// Asked after every key: chapters that are not typed in stay the same nodes and are looked through once.

interface Looked {
  readonly readings: Readings;
  readonly offsets: readonly number[];
}

const looked = new WeakMap<Node, Looked>();

/** Where figures stand that a person has to look at; a chapter that is not typed in is looked through once. */
export function figurePlacesToCheck(doc: Node, readings: Readings): readonly number[] {
  const places: number[] = [];
  doc.forEach((part, start) => {
    for (const offset of offsetsToCheck(part, readings)) places.push(start + offset);
  });
  return places;
}

function offsetsToCheck(part: Node, readings: Readings): readonly number[] {
  const known = looked.get(part);
  if (known?.readings === readings) return known.offsets;
  const offsets = figuresOfPart(part)
    .filter(({ node, offset }) => needsLook(placedFigure(node, offset, readings).state))
    .map(({ offset }) => offset);
  looked.set(part, { readings, offsets });
  return offsets;
}

/** A figure that was fixed by hand. */
export interface FixedFigure {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
}

const fixed = new WeakMap<Node, readonly FixedFigure[]>();

/** Figures that were fixed by hand, in their order. */
export function fixedFigures(doc: Node): readonly FixedFigure[] {
  return doc.children.flatMap((part) => {
    const known = fixed.get(part) ?? fixedInPart(part);
    fixed.set(part, known);
    return known;
  });
}

function fixedInPart(part: Node): readonly FixedFigure[] {
  return figuresOfPart(part).flatMap(({ node }) => {
    const figure: BoundFigure = node.attrs["figure"];
    if (figure.fixed === undefined) return [];
    return [{ id: figure.id, text: wordsOfInline(node), reason: figure.fixed.reason }];
  });
}
