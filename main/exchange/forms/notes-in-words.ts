import type { CellProblem } from "../../../shared/exchange/problems.ts";

/** What was found at the cells of a row, each with the head of its column: 总投资（万元）：…; without a full stop, each once. */
export function notesInWords(notes: readonly Pick<CellProblem, "heading" | "message">[]): readonly string[] {
  return [...new Set(notes.map(({ heading, message }) => (heading === "" ? message : `${heading}：${message}`)))];
}
