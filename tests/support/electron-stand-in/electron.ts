/** The module "electron" as the program's main bundle finds it under the stand-in: the subset the program uses. */
export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { Menu, screen } from "./desktop.ts";
export { dialog } from "./dialog.ts";
export { ipcMain } from "./ipc-main.ts";
export { protocol, session } from "./session.ts";
export { shell } from "./shell.ts";
