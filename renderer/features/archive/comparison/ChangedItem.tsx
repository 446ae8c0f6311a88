import type { ReactNode } from "react";
import { matchGroundLabels, type ItemOfBothYears } from "../../../../shared/domain/comparison/year-comparison.ts";
import { useNavigation } from "../../../lib/navigation.tsx";

interface ChangedItemProps {
  readonly item: ItemOfBothYears;
  readonly formerYear: number;
  readonly year: number;
}

/** A matter of both years, column by column old → new; its record of either year is one click away. */
export function ChangedItem({ item, formerYear, year }: ChangedItemProps): ReactNode {
  const { openItem } = useNavigation();
  const { id, formerId, number, title, ground, changes } = item;
  const headingId = `changed-${id}`;
  return (
    <article className="comparison-item" aria-labelledby={headingId}>
      <h3 className="comparison-title" id={headingId}>
        {number !== null && <span className="comparison-number">{number}</span>}
        <button type="button" className="link-button" onClick={() => openItem(id, { year })}>
          {title}
        </button>
        <span className="comparison-ground">{matchGroundLabels[ground]}</span>
        <button
          type="button"
          className="link-button comparison-former"
          onClick={() => openItem(formerId, { year: formerYear })}
        >
          看{formerYear}年度的记录
        </button>
      </h3>
      <dl className="comparison-changes">
        {changes.map(({ field, label, before, after }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <del>{before}</del>
              <span className="comparison-arrow">→</span>
              <ins>{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
