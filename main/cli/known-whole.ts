import { statSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../files/cache-folder.ts";
import { keepNote, readNote } from "../files/kept-note.ts";

/** A file as it was when a store in it was found whole, and when that was, in ISO 8601. */
interface FoundWhole {
  readonly state: string;
  readonly checkedAt: string;
}

type Notes = Readonly<Record<string, FoundWhole>>;

const dayInMs = 24 * 60 * 60 * 1000;
const mostNotes = 20;

/**
 * To look at all pages of a store takes as long as reading the year that a report is made of. A command that only reads may
 * leave it out where the file is the very same, to the nanosecond of its last change, as when it was found whole within the
 * last day, and was closed properly. Commands that write, and the window, always look.
 */
export interface WholeCheck {
  /** The file need not be looked at. */
  readonly isKnown: boolean;
  /** To be called after the store was opened, read and closed without a fault. */
  readonly note: () => void;
}

/** `file` holds the notes; by default one in the user's folder for caches. */
export function wholeCheckOf(path: string, now: string, file: string | null = notesFile()): WholeCheck {
  const state = stateOf(path);
  if (state === null || file === null) return { isKnown: false, note: () => {} };
  const known = readNotes(file)[path];
  const age = known === undefined ? Number.NaN : Date.parse(now) - Date.parse(known.checkedAt);
  const isKnown = known?.state === state && age >= 0 && age < dayInMs;
  const note = () => {
    if (!isKnown && stateOf(path) === state) keep(file, path, { state, checkedAt: now });
  };
  return { isKnown, note };
}

/** Which file it is and when it was last changed; null where there is none, or changes wait beside it. */
function stateOf(path: string): string | null {
  const size = (companion: string) => statSync(path + companion, { throwIfNoEntry: false })?.size ?? 0;
  if (size("-wal") > 0 || size("-journal") > 0) return null;
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}

function notesFile(): string | null {
  try {
    return join(cacheFolder(process.platform, process.env), "whole-stores.json");
  } catch {
    return null;
  }
}

function readNotes(file: string): Notes {
  const found = readNote(file);
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter(([, note]) => isFoundWhole(note)));
}

function isFoundWhole(note: unknown): note is FoundWhole {
  if (typeof note !== "object" || note === null || !("state" in note && "checkedAt" in note)) return false;
  return typeof note.state === "string" && typeof note.checkedAt === "string";
}

/** The newest notes stay. */
function keep(file: string, path: string, found: FoundWhole): void {
  const others = Object.entries(readNotes(file)).filter(([other]) => other !== path);
  keepNote(file, Object.fromEntries([...others.slice(1 - mostNotes), [path, found]]));
}
