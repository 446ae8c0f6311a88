import type { MenuItemConstructorOptions } from "electron";

/** Electron's screen with the one display that offices have: 1366 × 768 less the task bar. */
export const screen = {
  getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
};

/** Electron's Menu: takes the program's menu and shows none, since a browser has its own. */
export class Menu {
  readonly items: readonly MenuItemConstructorOptions[];

  private constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(_menu: Menu | null): void {}
}
