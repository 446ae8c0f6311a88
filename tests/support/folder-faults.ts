import { execFileSync } from "node:child_process";
import { accessSync, chmodSync, constants } from "node:fs";

/** Puts things back as they were. */
export type Undo = () => void;

const nobody = 65534;

/** Makes a folder and all in it read-only, for the superuser too. */
export function makeReadOnly(folder: string): Undo {
  if (!isRoot()) return withoutWritePermission(folder);
  if (mounts(["--bind", folder, folder])) {
    mounts(["-o", "remount,bind,ro", folder]);
    return () => unmount(folder);
  }
  const undo = withoutWritePermission(folder);
  process.seteuid?.(nobody);
  return () => {
    process.seteuid?.(0);
    undo();
  };
}

/** How writing into that folder is refused: by the right to write, or as from a disk that is read-only. */
export function readOnlyKind(folder: string): "folder-not-writable" | "disk-read-only" {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EROFS") return "disk-read-only";
  }
  return "folder-not-writable";
}

/** Puts a disk of this many KiB at an empty folder; null where that needs a right that the tests do not have. */
export function mountSmallDisk(folder: string, kibibytes: number): Undo | null {
  if (!isRoot() || !mounts(["-t", "tmpfs", "-o", `size=${kibibytes}k`, "small-disk", folder])) return null;
  return () => unmount(folder);
}

/** Lazily: a connection that a failed test left open must not keep the folder from being removed. */
function unmount(folder: string): void {
  execFileSync("umount", ["--lazy", folder]);
}

function withoutWritePermission(folder: string): Undo {
  chmodSync(folder, 0o555);
  return () => chmodSync(folder, 0o755);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function mounts(args: readonly string[]): boolean {
  try {
    execFileSync("mount", [...args], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
