import { Checkbox, Radio } from "antd";
import type { ReactNode } from "react";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";
import { isUndecided, takenNow, type Decisions } from "./decisions.ts";
import { ShownText } from "./ShownText.tsx";

interface CellChoiceProps {
  readonly cell: CollectedCellView;
  readonly decisions: Decisions;
  readonly onTake: (take: number | null) => void;
}

type ShownOffer = CollectedCellView["offers"][number];

/** What becomes of a cell: taken or not where one value came back without a conflict, else one of several. */
export function CellChoice({ cell, decisions, onTake }: CellChoiceProps): ReactNode {
  const { field, label, title, offers, state } = cell;
  const taken = takenNow(cell, decisions);
  const [only] = offers;
  if (state === "change" && only !== undefined) {
    return (
      <Checkbox
        aria-label={`采用${title}的${label}`}
        checked={taken !== null}
        onChange={(event) => onTake(event.target.checked ? 0 : null)}
      >
        <OfferWords field={field} offer={only} />
      </Checkbox>
    );
  }
  const isOpen = isUndecided(cell, decisions);
  const kept = offers.length;
  return (
    <Radio.Group
      className="collect-choice"
      aria-label={`${title}的${label}采用哪一个`}
      // A choice nobody has made yet shows none.
      value={isOpen ? null : (taken ?? kept)}
      onChange={(event) => onTake(event.target.value === kept ? null : Number(event.target.value))}
    >
      {offers.map((offer, place) => (
        <Radio key={offer.text} value={place}>
          <OfferWords field={field} offer={offer} />
        </Radio>
      ))}
      <Radio value={kept}>保留现有内容</Radio>
    </Radio.Group>
  );
}

function OfferWords({
  field,
  offer,
}: {
  readonly field: CollectedCellView["field"];
  readonly offer: ShownOffer;
}): ReactNode {
  const units = [...new Set(offer.places.map(({ unit }) => unit ?? "单位不明"))].join("、");
  return (
    <span className="collect-offer">
      <ShownText field={field} text={offer.text} />
      <span className="collect-from">{[units, ...offer.notes].join("；")}</span>
    </span>
  );
}
