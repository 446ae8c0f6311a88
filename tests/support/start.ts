import { spawn } from "node:child_process";
import { join } from "node:path";
import { obtainElectron } from "./find-electron.ts";
import { requireBrowser } from "./find-browser.ts";

const root = join(import.meta.dirname, "../..");

const instead = `
没有找到 Electron 的程序文件，也无法下载（所在网络可能到不了它的下载站；如有镜像站，可用环境变量 ELECTRON_MIRROR 指明）。现在改用本机已安装的 Chromium 系列浏览器打开同一个程序：功能和数据完全相同，只是窗口和对话框由浏览器提供。关闭窗口即退出。

Electron's binary is not here and cannot be downloaded (set ELECTRON_MIRROR if a mirror is within reach). The same built program now opens in an installed browser of the Chromium family: same functions, same data, but the window and its dialogs are the browser's. Close the window to quit.
`;

const withoutDisplay = `
这台机器没有显示器，程序在看不见的窗口里运行；按 Ctrl+C 结束。
There is no display here: the program runs in a window that nobody sees. Press Ctrl+C to end it.
`;

/** Opens the built program: in Electron, or, where its binary cannot be had, in an installed Chromium. */
const electron = await obtainElectron();
process.exitCode = await (electron === null ? runInBrowser() : run(electron, [root]));

function runInBrowser(): Promise<number> {
  console.log(instead);
  if (!hasDisplay()) console.log(withoutDisplay);
  const standIn = join(root, "tests/support/electron-stand-in/run.ts");
  return run(process.execPath, [standIn, join(root, "out/main/index.js")], {
    STAND_IN_BROWSER: requireBrowser(),
    STAND_IN_VISIBLE: hasDisplay() ? "1" : "0",
  });
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const program = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => program.on("exit", (code) => resolve(code ?? 1)));
}
