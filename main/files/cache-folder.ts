import { homedir } from "node:os";
import { join } from "node:path";

const folderName = "合作年报";

/**
 * The program's folder for what it can make anew, in the user's own folder for such things; it may not exist. Throws for a
 * user without a home folder.
 */
export function cacheFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  return join(caches(platform, env), folderName);
}

function caches(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === "win32") return env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  if (platform === "darwin") return join(homedir(), "Library", "Caches");
  return env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
}
