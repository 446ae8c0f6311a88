import { join } from "node:path";
import { defineConfig } from "vite";
import { externalModules } from "../external-modules.ts";

/**
 * What a command needs lies in as few files as can be: to find and read another one costs a millisecond, and a report of a
 * hundred items takes less than a hundred of them. The first group is loaded with every command.
 */
const groups = [
  { name: "base", test: /main\/cli\/run-command-line/, priority: 2 },
  { name: "report", test: /main\/reports\/export-report/, priority: 1 },
];

/** The command line, beside the threads that it starts: it comes after the build of `main`, which empties the folder. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  publicDir: false,
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node24",
    outDir: "out/main",
    emptyOutDir: false,
    minify: false,
    license: { fileName: "licenses-cli.md" },
    rolldownOptions: {
      input: { cli: "main/cli.ts" },
      external: externalModules,
      output: {
        format: "esm",
        entryFileNames: "[name].js",
        // Without a hash: what Node keeps of a file's compiled code is replaced by that of the next version.
        chunkFileNames: "cli-[name].js",
        codeSplitting: { groups },
      },
    },
  },
});
