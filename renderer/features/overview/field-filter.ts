import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/items.ts";

/** The rows behind a field's column; items without a field stand under 其他, together with those of a field of that name. */
export function fieldFilter(category: string | undefined): ItemFilter {
  if (category === undefined) return {};
  return { fields: category === withoutField ? [withoutField, null] : [category] };
}
