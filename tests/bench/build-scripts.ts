import { join } from "node:path";
import { build } from "vite";

/**
 * The scripts of this folder as plain JavaScript with all they import, in `outDir`: to take types out and to look for many
 * small files at each start would cost some of them more than their work. Answers the folder.
 */
export async function buildScripts(outDir: string, names: readonly string[]): Promise<string> {
  const scripts = join(outDir, "scripts");
  const input = Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, `${name}.ts`)]));
  const output = { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" };
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true, target: "node" },
    build: { ssr: true, target: "node24", outDir: scripts, minify: false, rolldownOptions: { input, output } },
  });
  return scripts;
}
