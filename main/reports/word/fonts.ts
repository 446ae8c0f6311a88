/** Names under which font files carry the faces, beside the Chinese ones. */
export const latinNames: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ["FangSong_GB2312"],
  仿宋: ["FangSong"],
  楷体_GB2312: ["KaiTi_GB2312"],
  楷体: ["KaiTi"],
  黑体: ["SimHei"],
  SimHei: ["黑体"],
  宋体: ["SimSun"],
  SimSun: ["宋体"],
  方正小标宋简体: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"],
};

/**
 * The faces of GB/T 9704-2012 by the names that Word and WPS know them by. `otherwise` is written as the alternative name
 * in the font table, so that a computer without the first takes the second.
 */
export const fonts = {
  fangSong: { name: "仿宋_GB2312", otherwise: "仿宋", panose: "02010609030101010101", family: "modern" },
  kaiTi: { name: "楷体_GB2312", otherwise: "楷体", panose: "02010609030101010101", family: "modern" },
  heiTi: { name: "黑体", otherwise: "SimHei", panose: "02010609060101010101", family: "modern" },
  songTi: { name: "宋体", otherwise: "SimSun", panose: "02010600030101010101", family: "auto" },
  xiaoBiaoSong: { name: "方正小标宋简体", otherwise: "宋体", panose: "03000509000000000000", family: "script" },
} as const;

export type Face = keyof typeof fonts;

/**
 * Run fonts for all four character classes: with `ascii` or `hAnsi` missing, the quotes “ ” and the dash — come out in
 * Times New Roman. `hint` makes Word treat such doubtful characters as Chinese.
 */
export function runFonts(face: Face): string {
  const { name } = fonts[face];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** `word/fontTable.xml`. 86 is the character set GB2312. */
export function fontTableXml(): string {
  const entries = Object.values(fonts).map(
    ({ name, otherwise, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="fixed"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join("")}</w:fonts>`;
}
