import { useEffect, useEffectEvent, useRef } from "react";
import type { ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import type { CellProblem } from "../../../../../shared/exchange/problems.ts";
import type { ImportPreview, PreviewRow } from "../../../../../shared/ipc/questions/exchange.ts";
import type { CellPlace, ImportDraft } from "../draft.ts";
import { useReadPage, type RowPage } from "../queries.ts";
import { nextAfter, placeAtMost } from "./places.ts";

export type WantedProblem = (problem: CellProblem) => boolean;

interface PlaceParts {
  readonly draft: ImportDraft;
  readonly year: number;
  readonly choices: ImportChoices;
  readonly preview: ImportPreview | undefined;
  /** The row to open at, from 1; null for the first. */
  readonly lookAt: number | null;
  readonly setOffset: (offset: number) => void;
  readonly select: (cell: CellPlace) => void;
}

/** Finds the way to cells that may be on another page: the next one with a finding, or a row that the next step named. */
export function usePreviewPlace({ draft, year, choices, preview, lookAt, setOffset, select }: PlaceParts) {
  const readPage = useReadPage(draft, year);
  const wantsFocus = useRef(false);

  function show({ offset }: RowPage, row: PreviewRow | undefined, wanted: WantedProblem): void {
    const cell = row?.problems.find(wanted) ?? row?.problems[0];
    setOffset(offset);
    wantsFocus.current = true;
    if (cell !== undefined) select({ row: cell.row, column: cell.column });
  }

  /** Goes to the next of these places after one, and round again. */
  async function showNext(places: readonly number[], after: number, wanted: WantedProblem): Promise<void> {
    const place = nextAfter(places, after);
    if (place === null) return;
    const page = await readPage(place);
    show(page, page.rows[place - page.offset], wanted);
  }

  /** Rows stand in the order of the sheet, at most as far down as there: the page is that one or one before. */
  async function showRow(row: number, dropped: ImportPreview["dropped"]): Promise<void> {
    for (let place = placeAtMost(row, choices, dropped); place >= 0;) {
      const page = await readPage(place);
      const found = page.rows.find((one) => one.row === row);
      const first = page.rows[0];
      if (found !== undefined || (first !== undefined && first.row < row) || page.offset === 0) {
        return show(page, found, ({ level }) => level === "rejected");
      }
      place = page.offset - 1;
    }
  }

  const openAt = useEffectEvent((row: number) => void showRow(row, preview?.dropped ?? []));
  const isRead = preview !== undefined;
  useEffect(() => {
    if (lookAt !== null && isRead) openAt(lookAt);
  }, [lookAt, isRead]);

  /** Puts the focus on the cell once it is drawn; called with the selected cell's element. */
  function focusWhenShown(element: HTMLElement | null): void {
    if (element === null || !wantsFocus.current) return;
    wantsFocus.current = false;
    element.scrollIntoView({ block: "center", inline: "center" });
    element.focus({ preventScroll: true });
  }

  return { showNext, focusWhenShown };
}
