import type { DraftBody } from "../draft-body.ts";
import { placedBlocks } from "../body-places.ts";
import { likenessOf } from "../word-diff.ts";
import { bodyParts, rowWords, type BodyPart } from "./body-parts.ts";
import { idOfAddress, sameAddress, type PartAddress } from "./part-address.ts";
import { skeletonOf } from "./skeleton.ts";
import { tableRows } from "./table-rows.ts";

/** A paragraph of the report as it stands by now. */
export interface FoundPart extends BodyPart {
  readonly skeleton: string;
}

/** Paragraphs less alike than this are not the same one, changed. */
const least = 0.45;

/**
 * Where a paragraph that was exported stands by now: in its own place if it reads there as it did; else where its block has
 * one like it; else wherever the report has one that reads exactly so. null when it is gone.
 */
export function findPart(body: DraftBody, address: PartAddress, before: string, figureIds: string[]): FoundPart | null {
  const skeleton = (part: BodyPart): FoundPart => ({ ...part, skeleton: skeletonOf(part.runs, figureIds) });
  const parts = partsOf(body);
  const around = (parts.byId.get(idOfAddress(address)) ?? [])
    .filter((part) => part.address.kind === address.kind)
    .map(skeleton);
  const own = around.find((part) => sameAddress(part.address, address));
  const mayStandElsewhere = address.kind === "words" || address.kind === "cell";
  if (own !== undefined && (own.skeleton === before || !mayStandElsewhere)) return own;
  const equal = before === "" ? undefined : around.find((part) => part.skeleton === before);
  if (equal !== undefined) return equal;
  if (address.kind === "cell") return own ?? null;
  const alike = around
    .map((part) => ({ part, likeness: likenessOf(part.skeleton, before) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((one, other) => other.likeness - one.likeness)[0];
  if (alike !== undefined) return alike.part;
  // Text that was cut and pasted has another block around it.
  return before === "" ? null : (parts.all.map(skeleton).find((part) => part.skeleton === before) ?? null);
}

interface PartsOfBody {
  readonly all: readonly BodyPart[];
  readonly byId: ReadonlyMap<string | null, readonly BodyPart[]>;
}

// Bodies never change, and many changes are held against the same one.
const known = new WeakMap<DraftBody, PartsOfBody>();

export function partsOf(body: DraftBody): PartsOfBody {
  const before = known.get(body);
  if (before !== undefined) return before;
  const all = bodyParts(body);
  const found = { all, byId: Map.groupBy(all, ({ address }) => idOfAddress(address)) };
  known.set(body, found);
  return found;
}

/** Which row of a table reads like this by now; its own place first. null when none does. */
export function findRow(body: DraftBody, blockId: string, row: number, words: string): number | null {
  const block = placedBlocks(body).find((placed) => placed.block.id === blockId)?.block;
  if (block === undefined || block.kind !== "table") return null;
  if (rowWords(block, row) === words) return row;
  const at = tableRows(block).findIndex((_, place) => rowWords(block, place) === words);
  return at < 0 ? null : at;
}
