import { DatePicker, Tooltip } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { isIsoDate } from "../../shared/domain/dates.ts";
import { monthEnd } from "../lib/cut-off-date.ts";
import { useWorkingYear } from "../lib/working-year.tsx";

const reasons = {
  archived: "本年度已归档，截至日期不再改变",
  store: "数据文件只能查看，截至日期不能改变",
  none: undefined,
};
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** 截至日期: the one date that all figures shown count up to; it is kept with the year. */
export function CutOffDate(): ReactNode {
  const { year, asOf, readOnly, frozen, setAsOf } = useWorkingYear();
  const take = (picked: dayjs.Dayjs | null) => {
    const date = picked?.format("YYYY-MM-DD") ?? "";
    if (isIsoDate(date)) setAsOf(date);
  };
  return (
    <label className="cut-off">
      <span className="cut-off-label">截至日期</span>
      <Tooltip title={reasons[frozen ?? "none"]}>
        <DatePicker
          value={dayjs(asOf)}
          onChange={take}
          disabled={readOnly}
          allowClear={false}
          format="YYYY-MM-DD"
          presets={months.map((month) => ({ label: `${month}月底`, value: dayjs(monthEnd(year, month)) }))}
        />
      </Tooltip>
    </label>
  );
}
