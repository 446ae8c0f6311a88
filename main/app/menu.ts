import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from "electron";

const copy: MenuItemConstructorOptions = { role: "copy", label: "复制" };
const textActions: MenuItemConstructorOptions[] = [
  { role: "undo", label: "撤销" },
  { role: "redo", label: "恢复" },
  { type: "separator" },
  { role: "cut", label: "剪切" },
  copy,
  { role: "paste", label: "粘贴" },
  { role: "pasteAndMatchStyle", label: "粘贴为纯文本" },
  { role: "selectAll", label: "全选" },
];

const edit: MenuItemConstructorOptions = { label: "编辑", submenu: textActions };

const view: MenuItemConstructorOptions = {
  label: "视图",
  submenu: [
    { role: "zoomIn", label: "放大" },
    { role: "zoomOut", label: "缩小" },
    { role: "resetZoom", label: "实际大小" },
    { type: "separator" },
    { role: "togglefullscreen", label: "全屏" },
  ],
};

/** Only while developing: the packaged program can neither be reloaded nor looked into. */
const development: MenuItemConstructorOptions = {
  label: "调试",
  submenu: [
    { role: "reload", label: "重新载入" },
    { role: "toggleDevTools", label: "开发者工具" },
  ],
};

/** Puts up the program's menu. */
export function showMenu(): void {
  const file: MenuItemConstructorOptions = { label: "文件", submenu: [{ role: "quit", label: "退出" }] };
  const menus = app.isPackaged ? [file, edit, view] : [file, edit, view, development];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

/** The menu under the right mouse button: Electron has none of its own. Only where there is text to work with. */
export function showTextMenu(window: BrowserWindow, isEditable: boolean, isSelected: boolean): void {
  const actions = isEditable ? textActions : [copy];
  if (isEditable || isSelected) Menu.buildFromTemplate(actions).popup({ window });
}
