import { Checkbox } from "antd";
import type { ReactNode } from "react";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";

/** What a new year takes over from the year before. */
export interface TakenOver {
  readonly fields: boolean;
  /** Afterwards a list of what is not finished is shown to choose from. */
  readonly items: boolean;
}

/** The year that a new one goes on with: the newest real one before it; null where there is none. */
export function formerYear(years: readonly YearSummary[], year: number): number | null {
  const earlier = years.filter((one) => one.kind === "real" && one.year < year).map((one) => one.year);
  return earlier.length === 0 ? null : Math.max(...earlier);
}

interface TakeOverChoiceProps {
  readonly former: number | null;
  readonly wanted: TakenOver;
  readonly onChange: (wanted: TakenOver) => void;
}

/** Offers the fields and the unfinished items of the year before. */
export function TakeOverChoice({ former, wanted, onChange }: TakeOverChoiceProps): ReactNode {
  if (former === null) {
    return <p className="year-note">新的年度是空白的，接着可以建立清单、录入事项。</p>;
  }
  return (
    <div className="year-take-over">
      <Checkbox checked={wanted.fields} onChange={({ target }) => onChange({ ...wanted, fields: target.checked })}>
        沿用{former}年度的领域，同名的自动对应
      </Checkbox>
      <Checkbox checked={wanted.items} onChange={({ target }) => onChange({ ...wanted, items: target.checked })}>
        接着结转{former}年度没有完成的事项
      </Checkbox>
    </div>
  );
}
