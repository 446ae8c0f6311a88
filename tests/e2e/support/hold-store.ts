import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { storeFileName } from "./program-test.ts";

const script = join(import.meta.dirname, "../../support/hold-store.ts");

/** Keeps the program from writing to its store, as a copying virus scanner does; answers how to let go. */
export async function holdStore(dataFolder: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, [script, join(dataFolder, storeFileName)]);
  const ended = once(holder, "exit");
  await once(holder.stdout, "data");
  return async () => {
    holder.stdin.end();
    await ended;
  };
}
