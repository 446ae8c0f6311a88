import { screen, type BrowserWindow } from "electron";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { openingBounds, smallestHeight, smallestWidth, type Bounds, type WindowState } from "./window-bounds.ts";

const pixels = z.int().min(-100_000).max(100_000);
const stateFile = z.object({
  bounds: z.object({
    x: pixels,
    y: pixels,
    width: pixels.min(smallestWidth),
    height: pixels.min(smallestHeight),
  }),
  maximized: z.boolean(),
});

/** Where the window shall open. A missing or foreign file counts as nothing remembered. */
export function readWindowState(folder: string): { readonly bounds: Bounds | null; readonly maximized: boolean } {
  const remembered = readStateFile(join(folder, "window-state.json"));
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  return { bounds: openingBounds(remembered?.bounds ?? null, workAreas), maximized: remembered?.maximized ?? false };
}

/** Remembers where the window is; in a folder that cannot be written it simply is not remembered. */
export function rememberWindowState(window: BrowserWindow, folder: string): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(join(folder, "window-state.json"), JSON.stringify(state));
  } catch {
    // Nothing of the user's work is lost by it.
  }
}

function readStateFile(path: string): WindowState | null {
  try {
    return stateFile.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}
