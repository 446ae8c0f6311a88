import { withoutBlanks } from "../headings/heading.ts";
import type { DroppedKind } from "../problems.ts";

/** A row as it looks; blank cells do not count. */
export interface RowLook {
  /** From 1. */
  readonly row: number;
  /** How many cells hold something, and what the first of them holds. */
  readonly count: number;
  readonly first: string;
  readonly number: string;
  readonly title: string;
  /** All texts by column; asked for few rows only. */
  readonly texts: () => ReadonlyMap<number, string>;
}

/** What the whole table says about its rows. */
export interface TableLook {
  /** The lowest row of the header, by column. */
  readonly header: ReadonlyMap<number, string>;
  /** The same without their columns. */
  readonly headings: ReadonlySet<string>;
  /** Whether items are numbered 1, 2, 3, so that 一 and （一） number groups. */
  readonly arabicNumbers: boolean;
  /** Number of columns that are understood. */
  readonly known: number;
  /** The first row below the header, from 1. */
  readonly firstRow: number;
}

const total = /^(合计|总计|小计|共计|累计|汇总|平均|总和|全部合计|本页合计|本页小计)([:：]?\d+[个项条]?)?$/u;
/** Every kind of total holds one of these; most rows do not, and are done with at once. */
const totalSign = /计|汇|平\s*均|总\s*和/u;
const totalEnd = /(合计|小计|总计)$/u;
const chineseNumber = /^[(（]?[一二三四五六七八九十百]{1,4}[)）]?[、.．]?$/u;
const groupTitle = /^([(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/u;
const note =
  /^(注|备注|说明|附注|填表人|填报人|填报单位|填报时间|填表时间|制表人|制表|审核人|审核|联系人|联系电话|单位负责人|负责人|分管领导)\d*[:：]/u;
const columnNumber = /^[(（]?(\d{1,2}|[甲乙丙丁戊己庚辛]|[A-Z]|[一二三四五六七八九十]{1,2})[)）]?(=.*)?$/u;

/** Why a row stands for no item, or null when it does. */
export function droppedKindOf(look: RowLook, table: TableLook): DroppedKind | null {
  if (isTotal(look)) return "total";
  if (repeatsHeader(look, table)) return "header";
  if (isGroup(look, table)) return "group";
  if (look.row === table.firstRow && isColumnNumbers(look)) return "column-numbers";
  if (look.count <= 4 && note.test(withoutBlanks(look.first))) return "note";
  return null;
}

function isTotal({ first, number, title }: RowLook): boolean {
  if (!totalSign.test(first) && !totalSign.test(number) && !totalSign.test(title)) return false;
  if ([first, number, title].some((text) => total.test(bare(text)))) return true;
  return !/^\d+$/u.test(number) && [first, title].some((text) => bare(text).length <= 16 && totalEnd.test(bare(text)));
}

function bare(text: string): string {
  return withoutBlanks(text).replaceAll(/\([^()]*\)/gu, "");
}

function repeatsHeader({ first, texts }: RowLook, { header, headings }: TableLook): boolean {
  if (!headings.has(first)) return false;
  const same = [...texts()].filter(([column, text]) => header.get(column) === text).length;
  return same >= 2 && same * 2 > header.size;
}

/** 一、基础设施互通（23项）: alone in its row, or numbered 一 among items numbered 1, 2, 3. */
function isGroup({ count, first, number, title }: RowLook, { arabicNumbers, known }: TableLook): boolean {
  if (count === 1 && known > 2 && groupTitle.test(withoutBlanks(first))) return true;
  return (
    arabicNumbers &&
    (chineseNumber.test(withoutBlanks(number)) ||
      (number === "" && count <= 3 && groupTitle.test(withoutBlanks(title))))
  );
}

function isColumnNumbers({ count, texts }: RowLook): boolean {
  return count >= 3 && [...texts().values()].every((text) => columnNumber.test(text));
}

/** The name of the group that a group row begins: 一、基础设施互通（共23项） gives 基础设施互通. */
export function groupName({ title, first }: RowLook): string {
  const text = title === "" ? first : title;
  return text
    .trim()
    .replace(/^[(（]?[一二三四五六七八九十百]{1,4}[)）]?[、.．]?\s*/u, "")
    .replace(/[(（]?共?计?\d+[个项条][)）]?$/u, "")
    .replace(/[:：]$/u, "")
    .trim();
}

/** Whether the group is part of a larger one: （一）. */
export function isSubgroup({ number, first }: RowLook): boolean {
  return /^[(（]/u.test(number === "" ? first : number);
}
