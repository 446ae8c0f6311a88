import { resolve } from "node:path";
import { succeed } from "../../../shared/result.ts";
import type { DoctorFault } from "../../store-care/examine-store.ts";
import { pathOption, word } from "../arguments.ts";
import type { FileCommand, StoreCommand } from "../command.ts";

export const backupCommand: StoreCommand = {
  name: "backup",
  usage: "--out 文件",
  description: "把数据文件完整复制一份并检查副本",
  options: ["out"],
  endings: [".db", ".sqlite", ".bak", ""],
  words: [0, 0],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const destination = pathOption(args, "out");
    return async (context) => {
      const { backupStore } = await import("../../store-care/backup-store.ts");
      const copied = await backupStore(context, { destination });
      return copied.ok ? succeed({ json: copied.value, lines: [`已备份到：${copied.value.path}`] }) : copied;
    };
  },
};

export const restoreCommand: FileCommand = {
  name: "restore",
  usage: "备份文件",
  description: "用备份换回数据文件；现有数据文件改名保留",
  options: [],
  words: [1, 1],
  store: "file only",
  plan: (args) => async (storePath) => {
    const { restoreStore } = await import("../../store-care/restore-store.ts");
    const restored = await restoreStore(storePath, resolve(word(args, 0, "备份文件")), new Date().toISOString());
    if (!restored.ok) return restored;
    const { path, keptAt } = restored.value;
    return succeed({
      json: restored.value,
      lines: [`已恢复：${path}`, ...(keptAt === null ? [] : [`原数据文件保留在：${keptAt}`])],
    });
  },
};

const checkNames: Readonly<Record<DoctorFault["check"], string>> = {
  pages: "数据页",
  references: "引用关系",
  search: "搜索索引",
};

export const doctorCommand: FileCommand = {
  name: "doctor",
  usage: "",
  description: "检查数据文件是否完好；有损坏时退出码为 3",
  options: [],
  words: [0, 0],
  store: "file only",
  plan: () => async (storePath) => {
    const { examineStore } = await import("../../store-care/examine-store.ts");
    const examined = examineStore(storePath);
    if (!examined.ok) return examined;
    const { intact, faults, path } = examined.value;
    const found = faults.map(({ check, detail }) => `${checkNames[check]}：${detail}`);
    const advice = "请用 hezuo restore 换回最近的备份；备份在数据文件旁的“备份”文件夹";
    const lines = intact ? [`数据文件完好：${path}`] : [`数据文件有损坏：${path}`, ...found, advice];
    return succeed({ json: examined.value, lines, exitCode: intact ? 0 : 3 });
  },
};
