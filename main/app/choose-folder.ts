import { app, dialog, type BrowserWindow } from "electron";

/** Asks for a folder to write into, starting in the one chosen last; answers its path or null when the dialog was closed. */
export function folderChooser(window: BrowserWindow): () => Promise<string | null> {
  let folder: string | null = null;
  return async () => {
    const chosen = await dialog.showOpenDialog(window, {
      title: "选择文件夹",
      buttonLabel: "选择",
      defaultPath: folder ?? app.getPath("documents"),
      properties: ["openDirectory", "createDirectory"],
    });
    const [path] = chosen.canceled ? [] : chosen.filePaths;
    if (path === undefined) return null;
    folder = path;
    return path;
  };
}
