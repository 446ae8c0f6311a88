import { app, dialog, type BrowserWindow } from "electron";
import { dirname } from "node:path";
import type { InputOf } from "../../shared/ipc/contract.ts";

type Source = InputOf<"files:chooseSource">;

const fileKinds: Readonly<Record<Source["kind"], { readonly name: string; readonly extensions: string[] }>> = {
  workbook: { name: "Excel 表格", extensions: ["xlsx", "xlsm", "xls", "et", "csv"] },
  docx: { name: "Word 文档", extensions: ["docx"] },
};

/** Asks which file to read, starting in the folder chosen last; answers its path or null when the dialog was closed. */
export function sourceChooser(window: BrowserWindow): (wanted: Source) => Promise<string | null> {
  let folder: string | null = null;
  return async ({ kind }) => {
    const chosen = await dialog.showOpenDialog(window, {
      title: "选择文件",
      buttonLabel: "选择",
      defaultPath: folder ?? app.getPath("documents"),
      filters: [fileKinds[kind], { name: "所有文件", extensions: ["*"] }],
      properties: ["openFile"],
    });
    const [path] = chosen.canceled ? [] : chosen.filePaths;
    if (path === undefined) return null;
    folder = dirname(path);
    return path;
  };
}
