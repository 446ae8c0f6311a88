import { spawn } from "node:child_process";
import { join } from "node:path";
import { obtainElectron } from "./find-electron.ts";
import { requireBrowser } from "./find-browser.ts";

const root = join(import.meta.dirname, "../..");

const instead = `
没有找到 Electron 的程序文件，也无法下载（所在网络可能到不了它的下载站；如有镜像站，可用环境变量 ELECTRON_MIRROR 指明）。
现在改用本机已安装的 Chromium 系列浏览器打开同一个程序：功能和数据完全相同，只是窗口外框由浏览器提供，
“保存到”不弹出对话框，而是直接存到“文档”文件夹。关闭窗口即退出。

Electron's binary is not installed and cannot be downloaded from here (set ELECTRON_MIRROR if there is a mirror within reach).
The same built program now opens in an installed browser of the Chromium family: same functions, same data, but a browser's
window frame, and files are saved to your Documents folder without a dialog. Close the window to quit.
`;

/** Opens the built program: in Electron, or, where its binary cannot be had, in an installed Chromium. */
const electron = await obtainElectron();
process.exitCode = await (electron === null ? runInBrowser() : run(electron, [root]));

function runInBrowser(): Promise<number> {
  console.log(instead);
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
