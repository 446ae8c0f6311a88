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
  const { form, offers, state } = cell;
  const taken = takenNow(cell, decisions);
  const [only] = offers;
  if (state === "change" && only !== undefined) {
    return (
      <Checkbox
        aria-label={`采用${inShort(cell)}`}
        checked={taken !== null}
        onChange={(event) => onTake(event.target.checked ? 0 : null)}
      >
        <OfferWords form={form} offer={only} />
      </Checkbox>
    );
  }
  const isOpen = isUndecided(cell, decisions);
  const kept = offers.length;
  return (
    <Radio.Group
      className="collect-choice"
      aria-label={`${inShort(cell)}采用哪一个`}
      // A choice nobody has made yet shows none.
      value={isOpen ? null : (taken ?? kept)}
      onChange={(event) => onTake(event.target.value === kept ? null : Number(event.target.value))}
    >
      {offers.map((offer, place) => (
        <Radio key={offer.text} value={place}>
          <OfferWords form={form} offer={offer} />
        </Radio>
      ))}
      <Radio value={kept}>保留现有内容</Radio>
    </Radio.Group>
  );
}

/** 高铁的原因, or 高铁的问题“资金缺口”的原因. */
function inShort({ title, about, label }: CollectedCellView): string {
  return about === null || about === "" ? `${title}的${label}` : `${title}的问题“${about}”的${label}`;
}

function OfferWords({
  form,
  offer,
}: {
  readonly form: CollectedCellView["form"];
  readonly offer: ShownOffer;
}): ReactNode {
  const units = [...new Set(offer.places.map(({ unit }) => unit ?? "单位不明"))].join("、");
  return (
    <span className="collect-offer">
      <ShownText form={form} text={offer.text} />
      <span className="collect-from">{[units, ...offer.notes].join("；")}</span>
    </span>
  );
}
