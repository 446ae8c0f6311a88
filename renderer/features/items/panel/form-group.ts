import type { ItemDraft } from "../../../../shared/domain/item.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { Bind } from "../../../components/fields/binding.ts";

/** What every group of the item's form needs. */
export interface FormGroupProps {
  readonly bind: Bind<ItemDraft>;
  readonly catalog: Catalog | undefined;
  readonly year: number;
}
