import type { PartialDate } from "../../domain/dates.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { ItemKind, ItemPace, ItemPhase, ItemStatus } from "../../domain/item.ts";
import type { Money } from "../../domain/money.ts";
import type { OwnField } from "../../domain/own-field.ts";
import type { FieldOf, ImportField, WorkbookField } from "../import-fields.ts";
import type { SheetCell } from "../sheet-table.ts";

interface Choices {
  readonly kind: ItemKind;
  readonly phase: ItemPhase;
  readonly pace: ItemPace;
  readonly status: ItemStatus;
}

/** What each field is read as. */
export type ImportValue = Choices & { readonly [Field in FieldOf<"name"> | FieldOf<"text">]: string } & {
  readonly [Field in FieldOf<"names">]: readonly string[];
} & { readonly [Field in FieldOf<"amount">]: Money } & { readonly [Field in FieldOf<"percent">]: Decimal } & {
  readonly [Field in FieldOf<"date">]: PartialDate;
};

/** What a row says; a field that it says nothing of is absent. */
export type ImportValues = ProgramValues & { readonly [own: OwnField]: string };

/** The part of it that fields of the program hold. */
export type ProgramValues = { readonly [Field in ImportField]?: ImportValue[Field] };

/** The cells that the values come from, where a value is a single cell's. */
export type RawCells = { readonly [Field in WorkbookField]?: SheetCell };

/** One row of a sheet that stands for an item. */
export interface ImportRow {
  /** From 1. */
  readonly row: number;
  readonly values: ImportValues;
  readonly raws: RawCells;
  /** Beyond the one 牵头单位, to be counted among the 责任单位. */
  readonly otherLeadUnits: readonly string[];
  /** To be kept in 备注: 完成时限：长期. */
  readonly remarks: readonly string[];
  /** Whether a cell has to be corrected before the row can be imported. */
  readonly rejected: boolean;
}
