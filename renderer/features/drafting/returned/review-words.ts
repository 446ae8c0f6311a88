import type { ReturnedChange, ChangedBy } from "../../../../shared/domain/draft/returned-file.ts";
import { momentInWords } from "../../../lib/format.ts";

export const kindLabels: Readonly<Record<ReturnedChange["kind"], string>> = {
  changed: "修改",
  inserted: "新增",
  deleted: "删除",
  moved: "移动",
};

export const fixedWords: Readonly<Record<NonNullable<ReturnedChange["fixed"]>, string>> = {
  live: "这里的内容由数据自动生成，不能直接采用。需要更正的，请到事项清单等处修改数据。",
  written: "这里的文字由程序按报告内容自动生成，不能直接采用。需要更正的，请修改对应的标题等内容。",
  shape: "表格的列有增减或合并，不能自动采用。需要的，请对照这里修改文中的表格。",
};

/** Name and moment (张主任, 2021年12月1日 09:12); empty where the file does not say who. */
export function byInWords(by: ChangedBy | null): string {
  if (by === null || by.author === "") return "";
  return Number.isNaN(Date.parse(by.at)) ? by.author : `${by.author}　${momentInWords(by.at)}`;
}

/** How the file is read, in sentences. */
export function introduction(tracked: boolean, isMarked: boolean, exportedAt: string | null): string {
  return [
    exportedAt === null ? "与已保存的报告对照。" : `与${momentInWords(exportedAt)}导出的文本对照。`,
    tracked ? "文件中保留了修订记录，按全部接受后的文字读取。" : "",
    isMarked ? "" : "文件中的数字标记已不在，段落和数字按文字对照找出，请仔细核对。",
  ].join("");
}
