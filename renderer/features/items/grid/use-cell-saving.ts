import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { cellFieldLabel, isFigure } from "../../../../shared/exchange/grid/cell-field.ts";
import { textOfCell } from "../../../../shared/exchange/grid/cell-text.ts";
import type { AppError } from "../../../../shared/errors.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { RefusedLine } from "../../../../shared/ipc/questions/item-lines.ts";
import { AppFailure, errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { refusedInWords } from "../../../lib/refusal-in-words.ts";
import { registerFlush, saves, trackSave } from "../../../lib/save-state.ts";
import { showRows } from "../cache.ts";
import { learnWords } from "../new-words.ts";
import { begunLines } from "./new-row/begun-lines.ts";
import { cellDrafts } from "./cell-drafts.ts";
import { LineSaver, type CellClash, type CellEdit, type SaveOutcome } from "./line-saver.ts";

/** Something to settle before the cells are safe: what it is, where, and the ways out. */
export interface GridNotice {
  readonly title: string;
  readonly lines: readonly string[];
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** A notice, and how often everything had been given up when it was told: after that it is about nothing any more. */
interface ToldNotice {
  readonly notice: GridNotice;
  readonly at: number;
}

export interface CellSaving {
  /**
   * Saves all cells as one step that can be undone, or none of them; what was typed stays until it is safe. Answers whether the
   * store has them; if not, a notice tells why.
   */
  readonly save: (edits: readonly CellEdit[]) => Promise<boolean>;
  readonly notice: GridNotice | null;
  readonly tell: (notice: GridNotice | null) => void;
}

const absentInWords = "空白";
/** All cells are one thing in the account of saves: a cell that stands in the way is told with the others. */
const saveKey = "cells";
/** Reasons that are told in the foot line; there is one at each cell. */
const mostReasons = 5;

/** Saves what is typed into cells and tells what stands in the way. */
export function useCellSaving(): CellSaving {
  const client = useQueryClient();
  // What is to be settled waits for its turn: a notice that comes later never takes away the ways out of an earlier one.
  const [told, setTold] = useState<readonly ToldNotice[]>([]);
  const timesGivenUp = useSyncExternalStore(cellDrafts.subscribe, () => cellDrafts.timesGivenUp);
  const tell = (notice: GridNotice | null) =>
    setTold((before) => {
      const waiting = before.filter(({ at }) => at === cellDrafts.timesGivenUp);
      return notice === null ? waiting.slice(0, -1) : [...waiting, { notice, at: cellDrafts.timesGivenUp }];
    });
  const saver = useMemo(() => saverFor(client), [client]);
  useEffect(() => registerFlush(() => untilSafe(saver)), [saver]);
  useEffect(() => cellDrafts.subscribe(tellOfProblems), []);

  const run = async (edits: readonly CellEdit[]): Promise<boolean> => {
    cellDrafts.put(edits.map((edit) => draftOf(edit, null)));
    let outcome: SaveOutcome | null = null;
    try {
      await trackSave(saveKey, async () => {
        outcome = await saver.save(edits);
        if (outcome.kind !== "saved") throw new AppFailure(errorOfOutcome(outcome));
      });
      cellDrafts.drop(edits.map(placeOf));
      return true;
    } catch (thrown) {
      tell(noticeFor(edits, outcome, thrown, { saver, again, giveUp }));
      return false;
    }
  };
  const again = (next: readonly CellEdit[]) => {
    tell(null);
    saves.forget(saveKey);
    if (next.length > 0) void run(next);
  };
  const giveUp = (edits: readonly CellEdit[]) => {
    tell(null);
    saves.forget(saveKey);
    cellDrafts.drop(edits.map(placeOf));
  };
  return {
    save: async (edits) => edits.length === 0 || run(edits),
    notice: told.findLast(({ at }) => at === timesGivenUp)?.notice ?? null,
    tell,
  };
}

function saverFor(client: QueryClient): LineSaver {
  return new LineSaver({
    send: async (lines, { item, standing }) =>
      ask("items:updateMany", { year: item.year, asOf: standing.asOf, lines: [...lines] }),
    show: async (rows, edits) => {
      await showRows(
        client,
        rows,
        edits.some(({ field }) => isFigure(field)),
      );
      const year = rows[0]?.item.year;
      if (year === undefined) return;
      learnWords(
        client,
        year,
        rows.map(({ item }) => item),
      );
    },
  });
}

/** Closing the window waits for cells and new rows on their way, and is told of those that cannot be saved as they are. */
async function untilSafe(saver: LineSaver): Promise<void> {
  await saver.settled();
  await begunLines.settled();
  const { problems } = cellDrafts;
  if (problems.length > 0) throw new AppFailure({ kind: "input-not-acceptable", problems });
}

/** The foot line must not say that everything is saved while a cell holds what cannot be. */
function tellOfProblems(): void {
  const { problems } = cellDrafts;
  if (problems.length === 0) return saves.noteUnfit(saveKey, null);
  saves.noteUnfit(saveKey, {
    what: "清单中的单元格",
    reasons: problems
      .slice(0, mostReasons)
      .map(
        ({ field, title, message }) =>
          `${title === "" ? "新的一行" : `“${title}”`}的${cellFieldLabel(field)}：${message}`,
      ),
    faulty: problems.filter(({ waits }) => !waits).length,
    incomplete: problems.some(({ waits }) => waits),
    giveUp: giveUpAll,
  });
}

function giveUpAll(): void {
  cellDrafts.giveUp();
  saves.forget(saveKey);
}

interface WaysOut {
  readonly saver: LineSaver;
  readonly again: (edits: readonly CellEdit[]) => void;
  readonly giveUp: (edits: readonly CellEdit[]) => void;
}

function noticeFor(
  edits: readonly CellEdit[],
  outcome: SaveOutcome | null,
  thrown: unknown,
  ways: WaysOut,
): GridNotice {
  if (outcome?.kind === "clash") return clashNotice(edits, outcome.clashes, ways);
  if (outcome?.kind === "refused") return refusalNotice(edits, outcome.lines, ways);
  const { title, text } = errorInWords(errorOf(thrown));
  cellDrafts.put(edits.map((edit) => draftOf(edit, text)));
  return {
    title,
    lines: [`${text}您填写的内容还保留在单元格里。`],
    actions: [
      { label: "重试", run: () => ways.again(edits) },
      { label: "放弃这些修改", run: () => ways.giveUp(edits) },
    ],
  };
}

function clashNotice(edits: readonly CellEdit[], clashes: readonly CellClash[], ways: WaysOut): GridNotice {
  const others = edits.filter((edit) => clashes.every((clash) => clash.edit !== edit));
  cellDrafts.put([
    ...others.map((edit) => draftOf(edit, "与它一起修改的内容在别处也改过，选定后一并保存。")),
    ...clashes.map(({ edit, theirs }) => draftOf(edit, `别处已改为“${wordsOf(edit, theirs)}”，请选定用哪一个。`)),
  ]);
  return {
    title: "这些内容在别处也改过，两边的内容都保留着，请选定",
    lines: clashes.map(
      ({ edit, theirs }) =>
        `${nameOf(edit)}：我填写的“${edit.text || absentInWords}”，现在的“${wordsOf(edit, theirs)}”`,
    ),
    actions: [
      { label: "用我的", run: () => ways.again([...others, ...ways.saver.accept(clashes)]) },
      {
        label: "用现在的",
        run: () => {
          ways.saver.accept(clashes);
          ways.giveUp(clashes.map(({ edit }) => edit));
          ways.again(others);
        },
      },
    ],
  };
}

function refusalNotice(edits: readonly CellEdit[], lines: readonly RefusedLine[], ways: WaysOut): GridNotice {
  const refused = new Map(lines.map((line) => [line.id, line.error]));
  const isBad = (edit: CellEdit) => isRefused(edit, edits, refused.get(edit.row.item.id));
  const [bad, good] = [true, false].map((wanted) => edits.filter((edit) => isBad(edit) === wanted));
  cellDrafts.put(
    edits.map((edit) => draftOf(edit, problemOf(edit, isBad(edit) ? refused.get(edit.row.item.id) : undefined))),
  );
  const save =
    good && good.length > 0 ? [{ label: "只保存其余的", run: () => (ways.giveUp(bad ?? []), ways.again(good)) }] : [];
  return {
    title: "没有保存，以下内容不能这样修改",
    lines: (bad ?? []).map((edit) => `${nameOf(edit)}：${problemOf(edit, refused.get(edit.row.item.id))}`),
    actions: [...save, { label: "放弃这些修改", run: () => ways.giveUp(edits) }],
  };
}

/** Whether a cell is one of those its row was refused for; where none of the row's cells is named, all of them are. */
function isRefused({ row, field }: CellEdit, edits: readonly CellEdit[], error: AppError | undefined): boolean {
  if (error === undefined) return false;
  if (error.kind !== "input-not-acceptable") return true;
  const named = new Set(error.problems.map((problem) => problem.field));
  return named.has(field) || !edits.some((edit) => edit.row.item.id === row.item.id && named.has(edit.field));
}

function problemOf({ field }: CellEdit, error: AppError | undefined): string {
  if (error === undefined) return "与它一起修改的内容不能保存，尚未保存。";
  const own = error.kind === "input-not-acceptable" ? error.problems.find((one) => one.field === field) : undefined;
  return own === undefined ? refusedInWords(error) : `${own.message}。`;
}

function errorOfOutcome(outcome: Exclude<SaveOutcome, { kind: "saved" }>): AppError {
  if (outcome.kind === "clash") {
    const [first] = outcome.clashes;
    if (first === undefined) throw new Error("a clash without cells");
    return { kind: "edited-elsewhere", current: { kind: "item", row: first.theirs.item } };
  }
  return outcome.lines[0]?.error ?? { kind: "not-found", what: "item" };
}

function draftOf({ row, field, text }: CellEdit, problem: string | null) {
  return { itemId: row.item.id, field, draft: { text, title: row.item.title, problem } };
}

function placeOf({ row, field, text }: CellEdit) {
  return { itemId: row.item.id, field, text };
}

function nameOf({ row, field }: CellEdit): string {
  return `“${row.item.title}”的${cellFieldLabel(field)}`;
}

function wordsOf({ field }: CellEdit, row: CellClash["theirs"]): string {
  return textOfCell(field, row) || absentInWords;
}
