import type { Stored } from "./item.ts";
import { ownField, type OwnField } from "./own-field.ts";

/** What an own column holds: 文本, 数值 (an exact decimal), 日期 (a partial date), 选项 (one of a list). */
export const ownColumnKinds = ["text", "number", "date", "choice"] as const;
export type OwnColumnKind = (typeof ownColumnKinds)[number];

export const ownColumnKindLabels: Readonly<Record<OwnColumnKind, string>> = {
  text: "文本",
  number: "数值",
  date: "日期",
  choice: "选项",
};

/** Characters of a name, of a unit and of a choice; how many columns a list and choices a column may have. */
export const longestOwnName = 60;
export const longestOwnUnit = 20;
export const longestOwnChoice = 100;
export const mostOwnColumns = 60;
export const mostOwnChoices = 200;

/** An own column as people set it up. */
export interface OwnColumnDraft {
  readonly name: string;
  readonly kind: OwnColumnKind;
  /** Of a number: 万元, 公里; null for none. */
  readonly unit: string | null;
  /** Of a choice, in their order. */
  readonly choices: readonly string[];
  /** Whether it is a column of 附件1 of the report too. */
  readonly inAnnex: boolean;
}

/** 自定义列 of a list. */
export interface OwnColumn extends OwnColumnDraft, Stored {
  readonly worklistId: string;
  /** From 0, in the order in which the list shows them. */
  readonly position: number;
}

/** A column that several lists of a year share under one name. */
export interface SharedOwnColumn extends OwnColumnDraft {
  readonly field: OwnField;
  readonly worklistIds: readonly string[];
}

/** The own columns of several lists by name, in the order of the lists; choices of all of them. */
export function sharedOwnColumns(columns: readonly OwnColumn[]): readonly SharedOwnColumn[] {
  const byName = Map.groupBy(columns, ({ name }) => name);
  return [...byName].flatMap(([name, ofName]) => {
    const [first] = ofName;
    if (first === undefined) return [];
    const choices = [...new Set(ofName.flatMap((column) => column.choices))];
    const worklistIds = ofName.map(({ worklistId }) => worklistId);
    const inAnnex = ofName.some((column) => column.inAnnex);
    return [{ field: ownField(name), name, kind: first.kind, unit: first.unit, choices, inAnnex, worklistIds }];
  });
}

/** What stands over the column in a workbook: the name, a number's unit in brackets behind it. */
export function ownHeader({ name, unit }: Pick<OwnColumnDraft, "name" | "unit">): string {
  return unit === null ? name : `${name}（${unit}）`;
}
