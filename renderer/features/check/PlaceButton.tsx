import type { ReactNode } from "react";
import type { FindingPlace } from "../../../shared/domain/check/finding.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useMechanismOf } from "./queries.ts";

/**
 * The name of what a finding is about; a click opens it: an item's record at the field, a list's matters by its mechanism,
 * an indicator on its page.
 */
export function PlaceButton({ place }: { readonly place: FindingPlace }): ReactNode {
  const { openItem, openItems, openObservation } = useNavigation();
  const mechanismOf = useMechanismOf();
  const open = () => {
    switch (place.kind) {
      case "item":
        return openItem(place.id, { field: place.field });
      case "progress":
        return openItem(place.itemId, { field: place.field, entryId: place.id });
      case "observation":
        return openObservation(place.id);
      case "worklist": {
        const mechanism = mechanismOf(place.id);
        return openItems(mechanism === undefined ? {} : { mechanisms: [mechanism] });
      }
      default:
        return place satisfies never;
    }
  };
  return (
    <button className="link-button" type="button" onClick={open}>
      {place.title}
    </button>
  );
}
