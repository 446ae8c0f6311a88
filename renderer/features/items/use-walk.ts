import { useEffect, useEffectEvent, useState } from "react";
import type { Item } from "../../../shared/domain/item.ts";
import type { ItemList } from "./list.ts";
import type { ListRows } from "./use-list-rows.ts";
import type { RecordFocus } from "./use-desk.ts";

/** How long a held arrow key must rest before the record follows, in ms. */
const restBeforeFollowing = 120;

export interface Walk {
  /** Place of the row that the keys act on, from 0; that behind the last is the empty row below the list. */
  readonly place: number | null;
  readonly walkTo: (place: number, held: boolean, focus: RecordFocus) => void;
  /** The keys act on the row of this item as soon as the list has it; until then on the row that they acted on before. */
  readonly follow: (id: string) => void;
}

interface Step {
  readonly to: number;
  readonly held: boolean;
  readonly focus: RecordFocus;
}

/** The keys act on the empty row below this list, while this record is open. */
interface Below {
  readonly list: ItemList;
  readonly openId: string | null;
}

/**
 * The row that the keys act on. It stays with its item when the list changes under it; `onArrive` is told the item when a
 * walk has come to rest on a row that is loaded.
 */
export function useWalk(
  list: ItemList,
  rows: ListRows,
  openId: string | null,
  onArrive: (item: Item, focus: RecordFocus) => void,
): Walk {
  const [place, setPlace] = useState<number | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const [below, setBelow] = useState<Below | null>(null);
  const [followed, follow] = useState<string | null>(null);
  const [lastPlace, setLastPlace] = useState<number | null>(null);
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

  // The empty row is left for another list, and for a record that is opened from elsewhere.
  const isBelow = below !== null && below.list === list && below.openId === openId;
  if (below !== null && !isBelow) setBelow(null);
  const from = below === null ? place : null;
  const found = isBelow ? rows.total : step === null ? placeNow(rows, from, openId ?? activeId) : place;
  const isAwaited = openId === null && followed !== null && followed === activeId;
  const moved = found === null && isAwaited && lastPlace !== null && lastPlace < rows.total ? lastPlace : found;
  if (moved !== place) setPlace(moved);
  if (moved !== null && moved !== lastPlace) setLastPlace(moved);
  return {
    place,
    walkTo: (to, held, focus) => {
      const leaves = to >= rows.total;
      setPlace(to);
      setBelow(leaves ? { list, openId } : null);
      setStep(leaves ? null : { to, held, focus });
      if (leaves) setActiveId(null);
    },
    follow: (id) => {
      setActiveId(id);
      follow(id);
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
