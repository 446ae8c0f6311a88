import type { Page } from "@playwright/test";
import { chromium } from "playwright";
import { join } from "node:path";
import { build } from "vite";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { wordsOf } from "../../../shared/domain/report-blocks.ts";
import { plainText } from "../../../shared/domain/report-runs.ts";
import { requireBrowser } from "../../support/find-browser.ts";
import { unboundFrames } from "../../support/electron-stand-in/browser.ts";
import type { BareLine } from "./bare-editor.ts";

export interface BareWindow {
  readonly page: Page;
  /** From the text to its first paint, in ms. */
  readonly opening: number;
  readonly close: () => Promise<void>;
}

/** The paper of the desk: 28 characters of 16 pt a line. */
const style = `body { margin: 0 } .ProseMirror { width: 598px; margin: auto; outline: none; white-space: break-spaces;
  overflow-wrap: anywhere; font: 21.33px/38.53px "Noto Serif CJK SC", serif } p, h2 { margin: 0; font-size: 21.33px }
  p { text-indent: 2em }`;

/** The same words in the same TipTap without our nodes, in the same browser. */
export async function openBareWindow(folder: string, body: DraftBody): Promise<BareWindow> {
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...unboundFrames] });
  const page = await browser.newPage({ viewport: { width: 1366, height: 728 } });
  await page.setContent(`<style>${style}</style><body></body>`);
  await page.addScriptTag({ path: await bundled(folder) });
  const opening = await page.evaluate(async (lines) => {
    const start = performance.now();
    window.openBareEditor?.(lines);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, linesOf(body));
  return { page, opening, close: () => browser.close() };
}

function linesOf({ chapters }: DraftBody): readonly BareLine[] {
  return chapters.flatMap(({ title, blocks }) => [
    { kind: "heading" as const, text: title },
    ...blocks.flatMap((block): readonly BareLine[] => {
      if (block.kind === "heading") return [{ kind: "heading", text: block.text }];
      if (block.kind !== "paragraph") return [];
      return wordsOf(block).map((runs) => ({ kind: "paragraph", text: plainText(runs) }));
    }),
  ]);
}

async function bundled(folder: string): Promise<string> {
  const outDir = join(folder, "bare-editor");
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir,
      lib: {
        entry: join(import.meta.dirname, "bare-editor.ts"),
        formats: ["iife"],
        name: "bare",
        fileName: () => "bare.js",
      },
    },
  });
  return join(outDir, "bare.js");
}
