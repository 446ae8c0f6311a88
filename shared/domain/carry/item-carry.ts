import type { Item, Stored } from "../item.ts";
import type { Money } from "../money.ts";

/** 结转: an item goes on with one of an earlier year. The earlier item is named by its id, which may be gone by now. */
export interface ItemCarry extends Stored {
  readonly itemId: string;
  readonly formerId: string;
  readonly formerYear: number;
}

/** An item at the other end of a link; title is null once it is deleted. */
export interface LinkedItem {
  readonly id: string;
  readonly year: number;
  readonly title: string | null;
}

/** What an item was carried from, and what it was carried to. */
export interface CarryLinks {
  readonly from: LinkedItem | null;
  readonly to: readonly LinkedItem[];
}

/** How the field of the new year was found: by the mapping, by its name, or not at all. */
export type CarriedFieldGround = "mapping" | "name" | "several" | "none" | "unfilled";

/** An item of the year before, and what carrying it forward would make of it. */
export interface CarryCandidate {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly worklistId: string;
  readonly field: string | null;
  /** The field in the new year; null where none is meant for sure. */
  readonly newField: string | null;
  readonly fieldGround: CarriedFieldGround;
  /** 状态 at the cut-off date of its year. */
  readonly status: Item["status"];
  /** Neither 已完成 nor 终止 then: what carrying forward is for. */
  readonly unfinished: boolean;
  /** 累计完成投资 at that date, with which the new year opens. */
  readonly opening: Money | null;
  /** What it has been carried to already. */
  readonly carriedTo: { readonly id: string; readonly title: string } | null;
  /** An item of the same name that the new year has without a link: the two would be linked, not doubled. */
  readonly namesake: { readonly id: string; readonly title: string } | null;
}

/** A list of the year before, and the list of the new year that its items go to. */
export interface CarriedList {
  readonly id: string;
  readonly title: string;
  readonly mechanism: string;
  /** The list that is there; null where it will be made. */
  readonly targetId: string | null;
  readonly targetTitle: string;
}
