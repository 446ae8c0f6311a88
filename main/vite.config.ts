import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { externalModules } from "./external-modules.ts";

const root = join(import.meta.dirname, "..");

/** Everything that runs as a program or a thread of its own; the command line is built apart. Threads are found beside the file that starts them. */
const entries = {
  index: "main/index.ts",
  "engine-thread": "main/engine/engine-thread.ts",
  "picture-thread": "main/reports/pictures/picture-thread.ts",
};

const chartFont = [
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-sans-sc/LICENSE_FONT",
];

/** Ships the font of the charts on paper, with its licence, in out/fonts. */
function copyChartFont(): Plugin {
  return {
    name: "copy-chart-font",
    closeBundle() {
      const fonts = join(root, "out/fonts");
      mkdirSync(fonts, { recursive: true });
      for (const file of chartFont) copyFileSync(join(root, "node_modules", file), join(fonts, basename(file)));
    },
  };
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [copyChartFont()],
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node24",
    outDir: "out/main",
    emptyOutDir: true,
    minify: false,
    // The licences of what is bundled go with the program.
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: entries,
      external: externalModules,
      output: {
        format: "esm",
        entryFileNames: "[name].js",
        // Beside the entries, so that new URL("./engine-thread.js", import.meta.url) holds wherever the code lands.
        chunkFileNames: "[name]-[hash].js",
      },
    },
  },
});
