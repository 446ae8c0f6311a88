import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where Electron's binary comes from when no mirror is named, as in @electron/get. */
const usualSource = "https://github.com/electron/electron/releases/";
/** How long the source may take to answer before it counts as out of reach, in ms. */
const answerLimit = 8000;

const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** Electron's executable when it has been downloaded, otherwise null. Never downloads. */
export function findElectron(): string | null {
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  const folder = override || join(packageFolder, "dist");
  const pathFile = join(packageFolder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : usualName();
  const executable = join(folder, name);
  return existsSync(executable) ? executable : null;
}

/** Finds Electron's executable or downloads it; null where that cannot be done from here. */
export async function obtainElectron(): Promise<string | null> {
  return findElectron() ?? ((await sourceAnswers()) ? download() : null);
}

function download(): string | null {
  const installer = spawnSync(process.execPath, [join(packageFolder, "install.js")], { stdio: "inherit" });
  return installer.status === 0 ? findElectron() : null;
}

/** Asked first, because the installer itself would wait for minutes on a network that swallows packets. */
async function sourceAnswers(): Promise<boolean> {
  try {
    const source = process.env["ELECTRON_MIRROR"] || usualSource;
    await fetch(source, { method: "HEAD", signal: AbortSignal.timeout(answerLimit) });
    return true;
  } catch {
    return false;
  }
}

function usualName(): string {
  if (process.platform === "win32") return "electron.exe";
  return process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}
