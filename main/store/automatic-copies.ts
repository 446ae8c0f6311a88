import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { timeInName, type KeptLabel } from "./beside.ts";
import type { WritableDb } from "./handles.ts";
import { isRestorable } from "./inspect-file.ts";
import { copyStore } from "./store-copy.ts";

/** Folder beside the store that holds its dated copies. */
const copiesFolder = "备份";
const copiesKept = 7;
const dayInMs = 24 * 60 * 60 * 1000;

interface AutomaticCopy {
  readonly path: string;
  /** When it was made, as a local time. */
  readonly madeAt: Date;
}

/**
 * Makes a dated copy of an open store unless the newest is less than a day old, and lets the oldest go so that seven
 * remain. Answers the new copy's path, or null when none was due. Throws when the folder or disk does not take it.
 */
export function makeDueCopy(db: WritableDb, path: string, now: string): string | null {
  if (!isCopyDue(path, now)) return null;
  const { name, ext } = parse(path);
  const destination = join(folderOf(path), `${name}-${timeInName(now)}${ext}`);
  mkdirSync(folderOf(path), { recursive: true });
  copyStore(db, destination);
  for (const { path: old } of automaticCopies(path).slice(copiesKept)) rmSync(old, { force: true });
  return destination;
}

/** Whether the newest copy is a day old or there is none. */
export function isCopyDue(path: string, now: string): boolean {
  const [newest] = automaticCopies(path);
  return newest === undefined || Math.abs(Date.parse(now) - newest.madeAt.getTime()) >= dayInMs;
}

/** The dated copies of a store, the newest first. */
export function automaticCopies(path: string): readonly AutomaticCopy[] {
  if (!existsSync(folderOf(path))) return [];
  const { name, ext } = parse(path);
  return readdirSync(folderOf(path))
    .flatMap((file) => {
      const middle =
        file.startsWith(`${name}-`) && file.endsWith(ext) ? file.slice(name.length + 1, file.length - ext.length) : "";
      const madeAt = timeOfName(middle);
      return madeAt === null ? [] : [{ path: join(folderOf(path), file), madeAt }];
    })
    .toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

/** The data as they were before something took their place, beside the store under dated names: the newest first. */
export function keptBefore(path: string, label: KeptLabel): readonly AutomaticCopy[] {
  const { dir, name, ext } = parse(path);
  const start = `${name}.${label}-`;
  return readdirSync(dir)
    .filter((file) => file.startsWith(start) && file.endsWith(ext))
    .flatMap((file) => {
      const madeAt = timeOfName(file.slice(start.length, file.length - ext.length).replace(/-\d{1,3}$/, ""));
      return madeAt === null ? [] : [{ path: join(dir, file), madeAt }];
    })
    .toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

/** The newest copy that is whole, or null. */
export function newestWholeCopy(path: string): AutomaticCopy | null {
  return automaticCopies(path).find((copy) => isRestorable(copy.path)) ?? null;
}

/** What of a damaged store can be had back, in one sentence. */
export function restorableInWords(path: string): string {
  const copy = newestWholeCopy(path);
  if (copy === null) return "没有找到完好的自动备份，可以从您自己保存的备份文件恢复。";
  const { madeAt } = copy;
  const day = `${madeAt.getFullYear()}年${madeAt.getMonth() + 1}月${madeAt.getDate()}日`;
  return `可以恢复到${day}${madeAt.getHours()}时${madeAt.getMinutes()}分的自动备份（${copy.path}）。`;
}

function folderOf(path: string): string {
  return join(dirname(path), copiesFolder);
}

function timeOfName(text: string): Date | null {
  const parts = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}
