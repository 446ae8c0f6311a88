import { app, dialog, type BrowserWindow } from "electron";
import { dirname } from "node:path";
import type { InputOf } from "../../shared/ipc/contract.ts";

type Source = InputOf<"files:chooseSource">;

const fileKinds: Readonly<Record<Source["kind"], { readonly name: string; readonly extensions: string[] }>> = {
  workbook: { name: "Excel 表格", extensions: ["xlsx", "xlsm", "xls", "et", "csv"] },
  docx: { name: "Word 文档", extensions: ["docx"] },
  backup: { name: "合作年报备份", extensions: ["db", "sqlite", "bak"] },
  profile: { name: "公文检查方案", extensions: ["json"] },
  text: { name: "文字或 Word 文档", extensions: ["txt", "docx"] },
};

type ChooseSource = (wanted: Source, count: "one" | "several") => Promise<readonly string[]>;

/** Asks which files to read, starting in the folder chosen last; answers their paths, none when the dialog was closed. */
export function sourceChooser(window: BrowserWindow): ChooseSource {
  let folder: string | null = null;
  return async ({ kind }, count) => {
    const chosen = await dialog.showOpenDialog(window, {
      title: "选择文件",
      buttonLabel: "选择",
      defaultPath: folder ?? app.getPath("documents"),
      filters: [fileKinds[kind], { name: "所有文件", extensions: ["*"] }],
      properties: ["openFile", ...(count === "several" ? (["multiSelections"] as const) : [])],
    });
    const paths = chosen.canceled ? [] : chosen.filePaths;
    const [first] = paths;
    if (first !== undefined) folder = dirname(first);
    return paths;
  };
}
