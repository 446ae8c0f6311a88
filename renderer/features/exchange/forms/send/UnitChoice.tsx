import { Checkbox } from "antd";
import type { ReactNode } from "react";
import type { FormUnits } from "../../../../../shared/ipc/questions/forms.ts";
import { EmptyState } from "../../../../components/EmptyState.tsx";
import { countInTable } from "../../../../lib/format.ts";

interface UnitChoiceProps {
  readonly units: FormUnits;
  /** The units that are not asked. */
  readonly left: readonly string[];
  readonly onLeft: (left: readonly string[]) => void;
}

/** Which units are asked: all of them, until some are left out. */
export function UnitChoice({ units: { units, withoutUnit }, left, onLeft }: UnitChoiceProps): ReactNode {
  const names = units.map(({ unit }) => unit);
  if (names.length === 0) {
    return <EmptyState small title="没有可以发出的单位" text="请先在事项清单中填写牵头单位或责任单位。" />;
  }
  const chosen = names.filter((unit) => !left.includes(unit));
  return (
    <fieldset className="send-choice">
      <legend>
        <Checkbox
          checked={left.length === 0}
          indeterminate={chosen.length > 0 && left.length > 0}
          onChange={(event) => onLeft(event.target.checked ? [] : names)}
        >
          全部单位
        </Checkbox>
        <span className="send-count">
          已选{countInTable(chosen.length)}个，共{countInTable(names.length)}个
        </span>
      </legend>
      <div className="send-units" role="group" aria-label="单位" tabIndex={0}>
        {units.map(({ unit, items }) => (
          <Checkbox
            key={unit}
            checked={!left.includes(unit)}
            onChange={(event) => onLeft(event.target.checked ? left.filter((one) => one !== unit) : [...left, unit])}
          >
            {unit}
            <span className="send-count">{countInTable(items)}项</span>
          </Checkbox>
        ))}
      </div>
      <p className="exchange-note">
        没有责任单位的事项发给牵头单位；终止的事项不再填报。
        {withoutUnit > 0 && `有${countInTable(withoutUnit)}项没有写明单位，不会发出。`}
      </p>
    </fieldset>
  );
}
