import type { Item, Standing } from "../../domain/item.ts";
import { isOwnField } from "../../domain/own-field.ts";
import { moneyInWan } from "../../domain/money.ts";
import { exportedCell } from "../exported-cells.ts";
import type { CellField } from "./cell-field.ts";

/** The part of a line that its cells are written from. */
export interface CellSource {
  readonly item: Item;
  readonly standing: Standing;
}

/** A cell as it is copied and as its editor begins with: amounts in 万元 in plain digits, nothing for what is not given. */
export function textOfCell(field: CellField, { item, standing }: CellSource): string {
  if (isOwnField(field)) return item[field] ?? "";
  switch (field) {
    case "totalInvestment":
    case "plannedThisYear":
      return amount(item[field]);
    case "doneThisYear":
    case "doneSinceStart":
      return amount(standing[field]);
    case "percent":
      return standing.percent ?? "";
    default:
      return String(exportedCell(field, { item, standing, sources: [] }) ?? "");
  }
}

function amount(value: Item["totalInvestment"]): string {
  return value === null ? "" : moneyInWan(value);
}
