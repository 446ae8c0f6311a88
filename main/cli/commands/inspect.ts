import { resolve } from "node:path";
import { word } from "../arguments.ts";
import type { FileCommand } from "../command.ts";

export const inspectCommand: FileCommand = {
  name: "inspect",
  usage: "文件.docx [--profile ordinary|formal|方案文件.json] [--repair-to 新文件.docx]",
  description:
    "按公文格式国家标准检查任何 Word 文件；--profile 选一般公文、正式行文或本单位自定的方案，--repair-to 把能安全修改的改在新文件里",
  options: ["profile", "repair-to"],
  words: [1, 1],
  store: "file only",
  plan: (args) => {
    const source = resolve(word(args, 0, "要检查的文件"));
    const destination = args.options["repair-to"];
    const profileName = args.options["profile"] ?? "ordinary";
    return async () => {
      // Loaded here and not before: no other command needs the rules.
      const { answerInspection, answerRepair, readProfile } = await import("./inspect-answers.ts");
      const profile = await readProfile(profileName);
      if (!profile.ok) return profile;
      return destination === undefined
        ? answerInspection(source, profile.value)
        : answerRepair(source, profile.value, resolve(destination));
    };
  },
};
