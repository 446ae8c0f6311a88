import { longestText } from "../../ipc/fields.ts";
import { rejected } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText } from "./cell-text.ts";
import { blankMarkNote, cleaned, isBlankMark } from "./plain-text.ts";

/** Reads a longer text without blanks around it; a lone / or 无 says nothing. At most 100,000 characters. */
export function readText(cell: SheetCell): CellReading<string> {
  const { text, notes } = cleaned(cellText(cell));
  const trimmed = text.trim();
  if (trimmed === "") return read<string>(null, ...notes);
  if (isBlankMark(trimmed.replace(/。$/u, ""))) return read<string>(null, ...notes, blankMarkNote);
  if (trimmed.length > longestText)
    return read<string>(null, rejected("too-long", `最多${longestText}个字，这里有${trimmed.length}个字`));
  return read(trimmed, ...notes);
}
