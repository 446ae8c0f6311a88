import type { CellState, CollectedCell, Offer, OfferPlace } from "./collected.ts";
import type { CellEdit } from "./edit-of.ts";

/** One cell of one returned form. */
export interface CellReport {
  /** The cell that it is about, and what the store holds there now. */
  readonly named: Omit<CollectedCell, "state" | "sent" | "offers">;
  /** What this form was sent out with. */
  readonly sent: string;
  readonly heading: string;
  /** From 1, and from 0. */
  readonly at: { readonly row: number; readonly column: number };
  readonly place: OfferPlace;
  /** Whether two texts of the cell say the same. */
  readonly same: (one: string, other: string) => boolean;
}

/** A cell with what was done to it. */
export interface Said {
  readonly report: CellReport;
  readonly edit: CellEdit;
}

interface CellInHand {
  readonly first: CellReport;
  readonly offers: Offer[];
  /** Whether one of the forms was sent out with what the store holds now. */
  upToDate: boolean;
}

/** Puts together what several forms say of the same cell; what cannot be read is answered as it is. */
export function collateReports(said: readonly Said[]): {
  readonly cells: readonly CollectedCell[];
  readonly unread: readonly Said[];
} {
  const cells = new Map<string, CellInHand>();
  const unread: Said[] = [];
  for (const one of said) {
    if (one.edit.kind === "unread") unread.push(one);
    else takeOffer(cells, one);
  }
  return { cells: [...cells.values()].flatMap(settled), unread };
}

function takeOffer(cells: Map<string, CellInHand>, { report, edit }: Said): void {
  const { named, sent, place, same } = report;
  const cell = cells.get(named.id) ?? { first: report, offers: [], upToDate: false };
  cells.set(named.id, cell);
  cell.upToDate ||= same(sent, named.now);
  const at = cell.offers.findIndex(({ text }) => same(text, edit.text));
  const known = cell.offers[at];
  if (known !== undefined) {
    cell.offers[at] = { ...known, places: [...known.places, place] };
    return;
  }
  const { text, kind, values, problem } = edit;
  const notes = edit.notes.map(({ message }) => message);
  cell.offers.push({ text, cleared: kind === "cleared", places: [place], notes, values, ...(problem && { problem }) });
}

/** What the store holds already is no difference any more. */
function settled({ first: { named, sent, same }, offers, upToDate }: CellInHand): CollectedCell[] {
  if (offers.every(({ text }) => same(text, named.now))) return [];
  return [{ ...named, sent, offers, state: stateOf(offers, upToDate) }];
}

function stateOf(offers: readonly Offer[], upToDate: boolean): CellState {
  if (offers.length > 1) return "forms-differ";
  if (!upToDate) return "changed-here";
  return offers.some(({ cleared }) => cleared) ? "cleared" : "change";
}
