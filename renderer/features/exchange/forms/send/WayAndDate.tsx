import { DatePicker, Radio } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { isIsoDate, type IsoDate } from "../../../../../shared/domain/dates.ts";
import { sendingWayLabels, sendingWays, type SendingWay } from "../../../../../shared/exchange/forms/units-of-form.ts";
import { monthEnd } from "../../../../lib/cut-off-date.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";

interface WayAndDateProps {
  readonly way: SendingWay;
  readonly asOf: IsoDate;
  readonly onWay: (way: SendingWay) => void;
  readonly onAsOf: (asOf: IsoDate) => void;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** By which units the items are shared out, and up to which date they report; a date of the year itself. */
export function WayAndDate({ way, asOf, onWay, onAsOf }: WayAndDateProps): ReactNode {
  const { year } = useWorkingYear();
  const take = (picked: dayjs.Dayjs | null) => {
    const date = picked?.format("YYYY-MM-DD") ?? "";
    if (isIsoDate(date)) onAsOf(date);
  };
  return (
    <div className="send-head">
      <Radio.Group
        aria-label="发给谁"
        options={sendingWays.map((value) => ({ value, label: `按${sendingWayLabels[value]}` }))}
        value={way}
        onChange={(event) => onWay(event.target.value)}
      />
      <label className="send-date">
        <span>填报截至</span>
        <DatePicker
          value={dayjs(asOf)}
          onChange={take}
          allowClear={false}
          format="YYYY-MM-DD"
          minDate={dayjs(`${year}-01-01`)}
          maxDate={dayjs(`${year}-12-31`)}
          presets={months.map((month) => ({ label: `${month}月底`, value: dayjs(monthEnd(year, month)) }))}
        />
      </label>
    </div>
  );
}
