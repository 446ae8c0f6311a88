import type { Run } from "../../report-runs.ts";
import type { DraftBlock, DraftBody } from "../draft-body.ts";
import { placedBlocks } from "../body-places.ts";
import type { ReturnedChange } from "../returned-file.ts";
import { changeBlocks, changePart } from "./change-part.ts";
import { editRuns, type KnownFigures } from "./edit-runs.ts";
import { findPart, findRow, partsOf, type FoundPart } from "./find-part.ts";
import { mergeEdits } from "./merge-edits.ts";
import { putBlock, putPart } from "./put-part.ts";
import { rowText, tableRows } from "./table-rows.ts";
import { editsBetween, skeletonOf, spelledOut } from "./skeleton.ts";

/**
 * How a change stands beside the report as it is by now.
 * - open: it can be taken over
 * - done: the report reads so already
 * - conflict: the same words were changed in the report since it was exported
 * - gone: the place is no more
 * - unfit: the words cannot stand there (a date that is none)
 */
export type ChangeStanding = "open" | "done" | "conflict" | "gone" | "unfit";

export interface AppliedChange {
  readonly standing: ChangeStanding;
  /** The report with the change taken over; null unless it is open or a conflict. In a conflict the words of the file win. */
  readonly body: DraftBody | null;
  /** What stands in the report by now in its place; null where it is not the report's own words. */
  readonly present: string | null;
}

/** One change of a returned file held against the report as it is by now. */
export function applyChange(body: DraftBody, change: ReturnedChange): AppliedChange {
  if (change.fixed !== null) return nothing("gone");
  switch (change.kind) {
    case "changed":
      return changeWords(body, change);
    case "deleted":
      if (change.address?.kind === "row") return takeRowOut(body, change);
      return change.address?.kind === "block" ? takeBlockOut(body, change) : takeOut(body, change);
    case "inserted":
      return putIn(body, change);
    case "moved":
      return move(body, change);
  }
}

const nothing = (standing: ChangeStanding, present: string | null = null): AppliedChange => {
  return { standing, body: null, present };
};

interface InHand {
  readonly ids: string[];
  readonly known: KnownFigures;
}

function inHand({ figures }: ReturnedChange): InHand {
  const ids = figures.map(({ id }) => id);
  return { ids, known: { ids, texts: figures.map(({ text }) => text) } };
}

function changeWords(body: DraftBody, change: ReturnedChange): AppliedChange {
  const { address, before, after } = change;
  const { ids, known } = inHand(change);
  if (address === null) return nothing("gone");
  // Taken over once, it reads like the file and no more as it was exported.
  const found = findPart(body, address, before, ids) ?? findPart(body, address, after, ids);
  if (found === null) return nothing("gone");
  const present = presentWords(found);
  if (found.skeleton === after) return nothing("done", present);
  const merged = mergeEdits(before, after, found.skeleton);
  if (merged?.length === 0) return nothing("done", present);
  const edits = merged ?? editsBetween(found.skeleton, after);
  const changed = changePart(body, found.address, editRuns(found.runs, edits, known));
  if (changed === null) return nothing("unfit", present);
  return { standing: merged === null ? "conflict" : "open", body: changed, present };
}

const presentWords = ({ runs }: FoundPart) => runs.map(({ text }) => text).join("");

function takeOut(body: DraftBody, change: ReturnedChange): AppliedChange {
  const { address, before } = change;
  if (address === null) return nothing("gone");
  const found = findPart(body, address, before, inHand(change).ids);
  if (found === null || found.skeleton === "") return nothing("done");
  const standing = found.skeleton === before ? "open" : "conflict";
  return { standing, body: changePart(body, found.address, null), present: presentWords(found) };
}

function takeRowOut(body: DraftBody, { address, before }: ReturnedChange): AppliedChange {
  if (address?.kind !== "row") return nothing("gone");
  const row = findRow(body, address.blockId, address.row, before);
  if (row === null) return nothing("done");
  return { standing: "open", body: changePart(body, { ...address, row }, null), present: before };
}

function takeBlockOut(body: DraftBody, { address, before }: ReturnedChange): AppliedChange {
  if (address?.kind !== "block") return nothing("gone");
  const block = placedBlocks(body).find((one) => one.block.id === address.blockId)?.block;
  if (block?.kind !== "table") return nothing("done");
  const present = tableRows(block).map(rowText).join("\n");
  return { standing: present === before ? "open" : "conflict", body: changePart(body, address, null), present };
}

/** A block that was put in for a change is known by the change. */
export function idOfPut({ id }: Pick<ReturnedChange, "id">): string {
  return `back-${id}`;
}

function putIn(body: DraftBody, change: ReturnedChange): AppliedChange {
  const { put, after } = change;
  if (put === null) return nothing("gone");
  const { ids, known } = inHand(change);
  const id = idOfPut(change);
  if (put.as === "row" ? hasRow(body, change) : hasWords(body, change, ids)) return nothing("done");
  const text = spelledOut(after, (place) => known.texts[place] ?? "");
  const runs: Run[] = [{ text }];
  const changed = putPart(body, put, runs, id);
  return changed === null ? nothing("gone") : { standing: "open", body: changed, present: null };
}

function hasRow(body: DraftBody, { put, after }: ReturnedChange): boolean {
  return findRow(body, put?.behind[0] ?? "", (put?.row ?? 0) + 1, after) !== null;
}

/** Put in before, also when it was changed since; or written by hand in its chapter. */
function hasWords(body: DraftBody, change: ReturnedChange, ids: string[]): boolean {
  const id = idOfPut(change);
  const isIn = placedBlocks(body).some(({ block }) => block.id === id) || body.chapters.some((one) => one.id === id);
  return (
    isIn ||
    partsOf(body).all.some(
      ({ chapterId, runs }) =>
        (chapterId === change.put?.chapterId || change.put?.as === "chapter") && skeletonOf(runs, ids) === change.after,
    )
  );
}

function move(body: DraftBody, change: ReturnedChange): AppliedChange {
  const { address, put } = change;
  const placed = placedBlocks(body);
  const at = placed.findIndex(
    ({ block }) => block.id === (address !== null && "blockId" in address && address.blockId),
  );
  const moved = placed[at];
  if (moved === undefined || put === null) return nothing("gone");
  const nearest = put.behind.find((id) => placed.some(({ block }) => block.id === id));
  const before = placed[at - 1];
  const isBehind =
    nearest === undefined
      ? moved.chapterId === put.chapterId && before?.chapterId !== moved.chapterId
      : before?.block.id === nearest;
  const block = editedBlock(body, change, moved.block);
  if (isBehind && block === moved.block) return nothing("done");
  const without = changeBlocks(body, (one) => (one.id === moved.block.id ? [] : [one]));
  const changed = putBlock(without, put, block);
  return changed === null ? nothing("gone") : { standing: "open", body: changed, present: null };
}

/** A paragraph may have been moved and changed at once. */
function editedBlock(body: DraftBody, change: ReturnedChange, block: DraftBlock): DraftBlock {
  const edited = changeWords(body, { ...change, kind: "changed" });
  if (edited.body === null) return block;
  return placedBlocks(edited.body).find((one) => one.block.id === block.id)?.block ?? block;
}

/** Several changes, one after the other; those in conflict with what stands by now are left out. */
export function applyChanges(body: DraftBody, changes: readonly ReturnedChange[]): DraftBody {
  return changes.reduce((sum, change) => {
    const applied = applyChange(sum, change);
    return applied.standing === "open" && applied.body !== null ? applied.body : sum;
  }, body);
}
