import type { Node } from "@tiptap/pm/model";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import type { FigureState } from "../../../../shared/domain/draft/figure-answers.ts";
import { wordsOfInline } from "../model/node-to-runs.ts";
import { stateOfFigure, type KnownReading, type Readings } from "./figure-state.ts";

/** A figure of the text on the desk. */
export interface PlacedFigure {
  readonly figure: BoundFigure;
  readonly text: string;
  readonly place: number;
  readonly size: number;
  /** null while it is not known what the data gives. */
  readonly state: FigureState | null;
}

/** All figures of the text in their order. */
export function figuresIn(doc: Node, readings: Readings): readonly PlacedFigure[] {
  const found: PlacedFigure[] = [];
  doc.forEach((part, start) => {
    for (const { node, offset } of figuresOfPart(part)) {
      found.push(placedFigure(node, start + offset, readings));
    }
  });
  return found;
}

/** A figure within a part or block of the text. */
export interface FigureInside {
  readonly node: Node;
  /** From the beginning of the part or block. */
  readonly offset: number;
}

// A key typed changes one paragraph and the chapter around it: everything else is where it was in its block.
const inside = new WeakMap<Node, readonly FigureInside[]>();

/** The figures of a part in their order. */
export function figuresOfPart(part: Node): readonly FigureInside[] {
  const known = inside.get(part);
  if (known !== undefined) return known;
  const found: FigureInside[] = [];
  if (part.type.name === "figure") found.push({ node: part, offset: 0 });
  else if (!part.isAtom && !part.isText) {
    part.forEach((child, start) => {
      for (const { node, offset } of figuresOfPart(child)) found.push({ node, offset: start + 1 + offset });
    });
  }
  inside.set(part, found);
  return found;
}

export function placedFigure(node: Node, place: number, readings: Readings): PlacedFigure {
  const figure: BoundFigure = node.attrs["figure"];
  const text = wordsOfInline(node);
  return { figure, text, place, size: node.nodeSize, state: stateOfNode(node, figure, text, readings) };
}

interface Stood {
  readonly reading: KnownReading | undefined;
  readonly state: FigureState | null;
}

// Figures that are not touched stay the same nodes, and their readings the same until the data is read again.
const stood = new WeakMap<Node, Stood>();

function stateOfNode(node: Node, figure: BoundFigure, text: string, readings: Readings): FigureState | null {
  const reading = readings.get(figure.id);
  const known = stood.get(node);
  if (known !== undefined && known.reading === reading) return known.state;
  const state = reading === undefined ? null : stateOfFigure(figure, text, reading.now);
  stood.set(node, { reading, state });
  return state;
}
