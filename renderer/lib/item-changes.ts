import type { ItemDraft } from "../../shared/domain/item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";

/** Changes of an item as a question takes them: lists of names become lists that may be sent. */
export function sendableChanges({
  parties,
  responsibleUnits,
  ...others
}: Partial<ItemDraft>): InputOf<"items:update">["changes"] {
  return {
    ...others,
    ...(parties && { parties: [...parties] }),
    ...(responsibleUnits && { responsibleUnits: [...responsibleUnits] }),
  };
}
