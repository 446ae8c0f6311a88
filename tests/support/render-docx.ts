import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { fontConfig } from "./office-fonts.ts";

const run = promisify(execFile);

/** A Word file as LibreOffice lays it out. */
export interface RenderedPages {
  readonly pdf: string;
  /** Text of each page, laid out as on paper. */
  readonly pages: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
}

/** Whether LibreOffice and the tools to read a PDF are installed. */
export async function canRender(): Promise<boolean> {
  const found = await Promise.allSettled([run("soffice", ["--version"]), run("pdftotext", ["-v"])]);
  return found.every(({ status }) => status === "fulfilled");
}

/** Opens a .docx in LibreOffice, with fonts and a profile of its own beside the file, and prints it to PDF. */
export async function renderDocx(docx: string): Promise<RenderedPages> {
  const folder = dirname(docx);
  const profile = join(folder, "office-profile");
  mkdirSync(profile, { recursive: true });
  const env = { ...process.env, FONTCONFIG_FILE: fontConfig(folder) };
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "pdf"];
  await run("soffice", [...options, "--outdir", folder, docx], { env });
  const pdf = join(folder, `${basename(docx, ".docx")}.pdf`);
  const info = await run("pdfinfo", ["-l", "9999", pdf]);
  return { pdf, pages: await pagesOf(pdf), sizes: sizesIn(info.stdout) };
}

async function pagesOf(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run("pdftotext", ["-layout", pdf, "-"], { maxBuffer: 1 << 28 });
  return stdout.split("\f").slice(0, -1);
}

function sizesIn(info: string): readonly (readonly [number, number])[] {
  return [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
}

/** A word on a page: its box in points from the upper left corner. */
export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word of a PDF with its place. */
export async function placedWords(pdf: string): Promise<readonly PlacedWord[]> {
  const html = `${pdf}.html`;
  await run("pdftotext", ["-bbox", pdf, html]);
  const words: PlacedWord[] = [];
  let page = 0;
  for (const line of readFileSync(html, "utf8").split("\n")) {
    if (line.includes("<page ")) page += 1;
    const found = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
    if (!found) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number);
    words.push({ page, text: found[5] ?? "", left, top, right, bottom });
  }
  return words;
}
