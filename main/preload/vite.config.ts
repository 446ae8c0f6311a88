import { join } from "node:path";
import { defineConfig } from "vite";

/** One CommonJS file: a sandboxed preload script can neither import modules nor require files of its own. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: "chrome140",
    outDir: "out/preload",
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { preload: "main/preload/preload.ts" },
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
    },
  },
});
