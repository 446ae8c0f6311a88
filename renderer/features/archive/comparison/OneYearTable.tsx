import type { ReactNode } from "react";
import type { ItemOfOneYear } from "../../../../shared/domain/comparison/year-comparison.ts";
import { absent } from "../../../lib/format.ts";
import { useNavigation } from "../../../lib/navigation.tsx";

interface OneYearTableProps {
  readonly items: readonly ItemOfOneYear[];
  readonly year: number;
}

/** Matters that stand in one of the two years alone. */
export function OneYearTable({ items, year }: OneYearTableProps): ReactNode {
  const { openItem } = useNavigation();
  return (
    <table className="shelf-table">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">事项名称</th>
          <th scope="col">合作机制</th>
          <th scope="col">领域</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, number, title, mechanism, field }) => (
          <tr key={id}>
            <td>{number ?? absent}</td>
            <td className="comparison-names">
              <button type="button" className="link-button" onClick={() => openItem(id, { year })}>
                {title}
              </button>
            </td>
            <td className="comparison-names">{mechanism ?? absent}</td>
            <td className="comparison-names">{field ?? absent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
