import type { Face, FaceFonts, Look, Profile } from "./profile.ts";

/** Names under which Word, WPS and other systems know the faces of GB/T 9704-2012. */
const fonts: Readonly<Record<Face, FaceFonts>> = {
  xiaoBiaoSong: {
    label: "小标宋体",
    names: [
      "方正小标宋简体",
      "方正小标宋_GBK",
      "方正小标宋_GB18030",
      "方正小标宋体",
      "FZXiaoBiaoSong-B05S",
      "FZXiaoBiaoSong-B05",
      "小标宋体",
      "小标宋",
      "文星标宋",
      "文星简小标宋",
      "汉仪小标宋简",
      "华康标宋",
    ],
    substitutes: ["宋体", "SimSun", "新宋体", "NSimSun", "华文中宋", "STZhongsong"],
  },
  fangSong: {
    label: "仿宋体",
    names: [
      "仿宋_GB2312",
      "仿宋",
      "FangSong",
      "FangSong_GB2312",
      "仿宋_GB18030",
      "仿宋体",
      "方正仿宋_GBK",
      "方正仿宋_GB2312",
      "方正仿宋_GB18030",
      "方正仿宋简体",
      "方正仿宋繁体",
      "FZFangSong-Z02S",
      "FZFangSong-Z02",
      "华文仿宋",
      "STFangsong",
      "文星仿宋",
      "汉仪仿宋简",
      "CESI仿宋-GB2312",
      "CESI仿宋-GB13000",
      "CESI仿宋-GB18030",
    ],
    substitutes: [],
  },
  kaiTi: {
    label: "楷体",
    names: [
      "楷体_GB2312",
      "楷体",
      "KaiTi",
      "KaiTi_GB2312",
      "楷体_GB18030",
      "方正楷体_GBK",
      "方正楷体_GB2312",
      "方正楷体_GB18030",
      "方正楷体简体",
      "FZKai-Z03S",
      "FZKai-Z03",
      "华文楷体",
      "STKaiti",
      "文星楷体",
      "汉仪楷体简",
      "CESI楷体-GB2312",
      "CESI楷体-GB13000",
      "CESI楷体-GB18030",
    ],
    substitutes: [],
  },
  heiTi: {
    label: "黑体",
    names: [
      "黑体",
      "SimHei",
      "方正黑体_GBK",
      "方正黑体_GB18030",
      "方正黑体简体",
      "FZHei-B01S",
      "FZHei-B01",
      "华文黑体",
      "STHeiti",
      "文星黑体",
      "汉仪黑体简",
      "CESI黑体-GB2312",
      "CESI黑体-GB13000",
      "CESI黑体-GB18030",
    ],
    substitutes: [],
  },
  songTi: {
    label: "宋体",
    names: [
      "宋体",
      "SimSun",
      "新宋体",
      "NSimSun",
      "方正书宋_GBK",
      "方正书宋_GB18030",
      "方正书宋简体",
      "FZShuSong-Z01S",
      "华文宋体",
      "STSong",
      "文星书宋",
      "CESI宋体-GB2312",
      "CESI宋体-GB13000",
      "CESI宋体-GB18030",
    ],
    substitutes: [],
  },
};

const look = (face: Face, size: number): Look => ({ face, size, boldAllowed: false });
const threeSize = 16;

/** 情况报告 and other papers for use within the house: GB/T 9704-2012 without 版头 and 版记. */
export const ordinaryProfile: Profile = {
  name: "ordinary",
  label: "一般公文",
  paper: { width: 210, height: 297 },
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  tolerance: 1,
  lines: 22,
  characters: 28,
  title: look("xiaoBiaoSong", 22),
  body: look("fangSong", threeSize),
  indent: 2,
  headings: [
    look("heiTi", threeSize),
    look("kaiTi", threeSize),
    look("fangSong", threeSize),
    look("fangSong", threeSize),
  ],
  pageNumber: look("songTi", 14),
  pageNumberDistance: { value: 7, tolerance: 1.5 },
  annexMark: look("heiTi", threeSize),
  annexTitle: look("xiaoBiaoSong", 22),
  tableSizes: [12, 10.5],
  formal: false,
  copies: look("fangSong", 14),
  fonts,
  rules: {},
};

/** Issued formally: with 版头 above and 版记 at the end. */
export const formalProfile: Profile = {
  ...ordinaryProfile,
  name: "formal",
  label: "正式行文（有版头和版记）",
  formal: true,
};

/** Profiles that come with the program, by name. */
export const builtInProfiles = { ordinary: ordinaryProfile, formal: formalProfile } as const;
export type BuiltInProfile = keyof typeof builtInProfiles;

/** Whether a text names a profile that comes with the program. */
export function isBuiltInProfile(name: string): name is BuiltInProfile {
  return Object.hasOwn(builtInProfiles, name);
}
