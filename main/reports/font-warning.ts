import { homedir } from "node:os";
import { join } from "node:path";
import { listInWords } from "../../shared/domain/list-in-words.ts";
import type { ReportWarning } from "../../shared/domain/report.ts";
import { cacheFolder } from "../files/cache-folder.ts";
import { fontFolders } from "../fonts/font-folders.ts";
import { rememberedFontNames } from "../fonts/remembered-font-names.ts";
import { fonts, latinNames } from "./word/fonts.ts";

/** Which faces of the report this computer lacks; null when it has them all. Computers that open the file may differ. */
export async function fontWarning(): Promise<ReportWarning | null> {
  const places = { platform: process.platform, home: homedir(), environment: process.env };
  const file = join(cacheFolder(process.platform, process.env), "font-names.json");
  return fontWarningFor(await rememberedFontNames(fontFolders(places), file));
}

/** The same for a known set of names. */
export function fontWarningFor(installed: ReadonlySet<string>): ReportWarning | null {
  const has = (name: string) => [name, ...(latinNames[name] ?? [])].some((known) => installed.has(known));
  const missing = Object.values(fonts).filter(({ name }) => !has(name));
  if (missing.length === 0) return null;
  const names = missing.map(({ name, otherwise }) => (has(otherwise) ? `${name}（将以${otherwise}代替）` : name));
  const effect = missing.every(({ otherwise }) => has(otherwise)) ? "版面略有不同" : "换行和页数可能与其他电脑不同";
  return { kind: "missing-fonts", message: `本机没有安装${listInWords(names)}，打开报告时${effect}。` };
}
