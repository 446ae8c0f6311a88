import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The executable of an installed browser of the Chromium family; CHROME or CHROMIUM in the environment come first. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = [env["CHROME"] ?? "", env["CHROMIUM"] ?? ""];
  return [...named, ...usualPlaces(env)].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** Finds a browser, or installs Debian's where that is possible; throws an Error that says what to install otherwise. */
export function requireBrowser(): string {
  const found = findBrowser() ?? installOnDebian();
  if (found !== null) return found;
  throw new Error(
    [
      "没有找到 Chromium 系列的浏览器。请安装 Chromium、Google Chrome 或 Microsoft Edge，或用环境变量 CHROME 指明其可执行文件。",
      "No browser of the Chromium family was found. Install Chromium, Google Chrome or Microsoft Edge" +
        " (Debian: apt-get install chromium), or name its executable in the environment variable CHROME.",
    ].join("\n"),
  );
}

function usualPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === "win32") return windowsPlaces(env);
  if (process.platform === "darwin") return macPlaces();
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ];
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return names.flatMap((name) => folders.filter((folder) => folder !== "").map((folder) => join(folder, name)));
}

function windowsPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ];
  const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
    (folder) => folder !== undefined,
  );
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function macPlaces(): readonly string[] {
  const programs = ["Chromium", "Google Chrome", "Microsoft Edge"];
  const folders = ["/Applications", join(homedir(), "Applications")];
  return programs.flatMap((name) => folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)));
}

/** Debian's own Chromium, when this process may install packages; null where it may not or it fails. */
function installOnDebian(): string | null {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return null;
  console.log("No browser found: installing Debian's chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "chromium"],
  ]) {
    if (spawnSync("apt-get", args, { env, stdio: "inherit" }).status !== 0) return null;
  }
  return findBrowser();
}
