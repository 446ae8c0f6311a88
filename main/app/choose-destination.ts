import { app, dialog, type BrowserWindow } from "electron";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { notInFileNames } from "../../shared/domain/file-names.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";

type Destination = InputOf<"files:chooseDestination">;

const fileKinds: Readonly<Record<Destination["kind"], { readonly name: string; readonly extension: string }>> = {
  docx: { name: "Word 文档", extension: "docx" },
  xlsx: { name: "Excel 工作簿", extension: "xlsx" },
  zip: { name: "压缩包", extension: "zip" },
  backup: { name: "合作年报备份", extension: "db" },
};

/** Asks where to write, starting in the folder chosen last; answers the chosen path or null when the dialog was closed. */
export function destinationChooser(window: BrowserWindow): (wanted: Destination) => Promise<string | null> {
  let folder: string | null = null;
  return async ({ kind, suggestedName }) => {
    const name = suggestedName.replaceAll(notInFileNames, "_");
    const path = await askForPath(window, kind, join(folder ?? app.getPath("documents"), name));
    if (path !== null) folder = dirname(path);
    return path;
  };
}

async function askForPath(
  window: BrowserWindow,
  kind: Destination["kind"],
  startingAt: string,
): Promise<string | null> {
  const { name, extension } = fileKinds[kind];
  const chosen = await dialog.showSaveDialog(window, {
    title: "保存到",
    buttonLabel: "保存",
    defaultPath: withExtension(startingAt, extension),
    filters: [{ name, extensions: [extension] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (chosen.canceled || chosen.filePath === "") return null;
  const path = withExtension(chosen.filePath, extension);
  // The dialog asked about overwriting only for the name as typed; with the ending added, that has to be asked again.
  const mustAskAgain = path !== chosen.filePath && existsSync(path);
  return mustAskAgain ? askForPath(window, kind, path) : path;
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}
