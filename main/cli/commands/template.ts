import { resolve } from "node:path";
import type { WordTemplate } from "../../../shared/domain/template/word-template.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { listWordTemplates, wordTemplateNamed } from "../../store/word-templates.ts";
import { pathOption, word } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";
import { listCommand } from "../list-command.ts";

const changes = () => import("../../reports/template/kept/change-templates.ts");

export const templateAddCommand: StoreCommand = {
  name: "template add",
  usage: "名称 文件.docx [--replace]",
  description: "把本单位的 Word 模板存入程序；--replace 更换同名模板的文件",
  options: [],
  flags: ["replace"],
  words: [2, 2],
  store: "may be new",
  reads: () => false,
  plan: (args) => {
    const [name, path] = [word(args, 0, "模板名称"), resolve(word(args, 1, "模板文件"))];
    const replaces = args.flags.has("replace");
    return async (context) => {
      const { addWordTemplate, replaceWordTemplate } = await changes();
      const there = replaces ? wordTemplateNamed(context.db, name) : null;
      const kept = await (there === null
        ? addWordTemplate(context, { name, source: path })
        : replaceWordTemplate(context, { id: there.id, basedOn: there.revision, source: path }));
      return kept.ok ? succeed({ json: kept.value, lines: [`已存入：${inLine(kept.value)}`] }) : kept;
    };
  },
};

export const templateListCommand = listCommand({
  name: "template list",
  description: "列出程序里的 Word 模板",
  key: "templates",
  read: listWordTemplates,
  inLine,
  none: "还没有存入模板",
});

export const templateRenameCommand: StoreCommand = {
  name: "template rename",
  usage: "名称 新名称",
  description: "给模板改名",
  options: [],
  words: [2, 2],
  store: "existing",
  reads: () => false,
  plan: (args) => {
    const [name, next] = [word(args, 0, "模板名称"), word(args, 1, "新名称")];
    return async (context) => {
      const found = templateNamed(context, name);
      if (!found.ok) return found;
      const { renameWordTemplate } = await changes();
      const { id, revision } = found.value;
      const renamed = await renameWordTemplate(context, { id, basedOn: revision, name: next });
      return renamed.ok ? succeed({ json: renamed.value, lines: [`已改名：${inLine(renamed.value)}`] }) : renamed;
    };
  },
};

export const templateRemoveCommand: StoreCommand = {
  name: "template remove",
  usage: "名称",
  description: "从程序里移除模板；已写出的报告不受影响",
  options: [],
  words: [1, 1],
  store: "existing",
  reads: () => false,
  plan: (args) => {
    const name = word(args, 0, "模板名称");
    return async (context) => {
      const found = templateNamed(context, name);
      if (!found.ok) return found;
      const { removeWordTemplate } = await changes();
      const { id, revision } = found.value;
      const removed = await removeWordTemplate(context, { id, basedOn: revision });
      return removed.ok ? succeed({ json: found.value, lines: [`已移除：${found.value.name}`] }) : removed;
    };
  },
};

export const templateSaveCommand: StoreCommand = {
  name: "template save",
  usage: "名称 --out 文件.docx",
  description: "把程序里的模板写成文件，修改后可用 template add --replace 换上",
  options: ["out"],
  endings: [".docx"],
  words: [1, 1],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const [name, destination] = [word(args, 0, "模板名称"), pathOption(args, "out")];
    return async (context) => {
      const found = templateNamed(context, name);
      if (!found.ok) return found;
      const { saveTemplateFile } = await import("../../reports/template/kept/save-template-file.ts");
      const saved = await saveTemplateFile(context, { id: found.value.id, destination });
      return saved.ok ? succeed({ json: saved.value, lines: [`已写出：${saved.value.path}`] }) : saved;
    };
  },
};

/** The kept template of this name; fails with `not-found`. */
function templateNamed({ db }: UseCaseContext, name: string): Result<WordTemplate> {
  const found = wordTemplateNamed(db, name);
  return found === null ? fail({ kind: "not-found", what: "word-template" }) : succeed(found);
}

const kilobyte = 1024;

function inLine({ name, fileName, bytes, updatedAt }: WordTemplate): string {
  return `${name}  ${fileName}  ${Math.ceil(bytes / kilobyte)}KB  ${updatedAt.slice(0, 10)}`;
}
