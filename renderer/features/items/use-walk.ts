import { useEffect, useEffectEvent, useState } from "react";
import type { Item } from "../../../shared/domain/item.ts";
import type { ListRows } from "./use-list-rows.ts";
import type { RecordFocus } from "./use-desk.ts";

/** How long a held arrow key must rest before the record follows, in ms. */
const restBeforeFollowing = 120;

export interface Walk {
  /** Place of the row that the keys act on, from 0. */
  readonly place: number | null;
  readonly walkTo: (place: number, held: boolean, focus: RecordFocus) => void;
}

interface Step {
  readonly to: number;
  readonly held: boolean;
  readonly focus: RecordFocus;
}

/**
 * The row that the keys act on. It stays with its item when the list changes under it; `onArrive` is told the item when a
 * walk has come to rest on a row that is loaded.
 */
export function useWalk(
  rows: ListRows,
  openId: string | null,
  onArrive: (item: Item, focus: RecordFocus) => void,
): Walk {
  const [place, setPlace] = useState<number | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const arrive = useEffectEvent((item: Item, focus: RecordFocus) => {
    setActiveId(item.id);
    setStep(null);
    onArrive(item, focus);
  });
  useEffect(() => {
    const item = step === null ? undefined : rows.rowAt(step.to)?.item;
    if (step === null || item === undefined) return undefined;
    const timer = setTimeout(() => arrive(item, step.focus), step.held ? restBeforeFollowing : 0);
    return () => clearTimeout(timer);
  }, [step, rows]);

  const moved = step === null ? placeNow(rows, place, openId ?? activeId) : place;
  if (moved !== place) setPlace(moved);
  return {
    place,
    walkTo: (to, held, focus) => {
      setPlace(to);
      setStep({ to, held, focus });
    },
  };
}

/** Where an item stands now, as far as rows are loaded; a row out of sight keeps its place. */
function placeNow(rows: ListRows, place: number | null, id: string | null): number | null {
  if (id === null) return place !== null && place < rows.total ? place : null;
  const here = place === null ? null : rows.rowAt(place);
  if (here === undefined && place !== null && place < rows.total) return place;
  return here?.item.id === id ? place : rows.placeOf(id);
}
