import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** The faces of official documents and what stands for them here: all full-width, so lines and pages count the same. */
const aliases = {
  仿宋_GB2312: "AR PL UMing CN",
  仿宋: "AR PL UMing CN",
  楷体_GB2312: "AR PL UKai CN",
  楷体: "AR PL UKai CN",
  黑体: "WenQuanYi Zen Hei",
  宋体: "AR PL UMing CN",
  方正小标宋简体: "Noto Serif CJK SC",
} as const;

/** Writes a fontconfig file for LibreOffice into a folder and returns its path. */
export function fontConfig(folder: string): string {
  const rules = Object.entries(aliases).map(
    ([wanted, present]) =>
      `<match target="pattern"><test name="family" qual="any"><string>${wanted}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${present}</string></edit></match>`,
  );
  const path = join(folder, "fonts.conf");
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${rules.join("")}</fontconfig>`,
  );
  return path;
}
