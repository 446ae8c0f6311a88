import { homedir } from "node:os";
import { join } from "node:path";
import { storeFileName } from "../store/store-file-name.ts";

const folderName = "合作年报";

/** Where the desktop program keeps its store: the user's data folder of the platform, or HEZUO_DATA when set. */
export function defaultStorePath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  return join(env["HEZUO_DATA"] ?? join(applicationData(platform, env), folderName), storeFileName);
}

function applicationData(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === "win32") return env["APPDATA"] ?? join(homedir(), "AppData", "Roaming");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support");
  return env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
}
