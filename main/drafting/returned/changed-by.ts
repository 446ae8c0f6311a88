import type { ChangedBy } from "../../../shared/domain/draft/returned-file.ts";
import type { MaybeElement } from "../../inspect/xml/element.ts";

/** Who made a kept change, as the file says it; null without a name. */
export function changedBy(element: MaybeElement): ChangedBy | null {
  const author = element?.attributes["w:author"]?.trim() ?? "";
  return author === "" ? null : { author, at: element?.attributes["w:date"] ?? "" };
}
