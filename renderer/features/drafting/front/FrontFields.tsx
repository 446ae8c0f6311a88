import { DatePicker, Input } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { isoDate, type IsoDate } from "../../../../shared/domain/dates.ts";
import type { Cover, Imprint, RedHead } from "../../../../shared/domain/report-front.ts";

/** As long as a line of the report may be, in characters. */
const longest = 200;

interface CoverFieldsProps {
  readonly cover: Cover;
  readonly onChange: (cover: Cover) => void;
}

/** What the 封面 says: title, unit and day. */
export function CoverFields({ cover, onChange }: CoverFieldsProps): ReactNode {
  return (
    <div className="front-fields">
      <Line label="封面标题" value={cover.title} onChange={(title) => onChange({ ...cover, title })} />
      <Line label="封面单位" value={cover.unit ?? ""} onChange={(unit) => onChange({ ...cover, unit: orNull(unit) })} />
      <Day label="封面日期" value={cover.date} onChange={(date) => onChange({ ...cover, date })} />
    </div>
  );
}

interface RedHeadFieldsProps {
  readonly head: RedHead;
  readonly onChange: (head: RedHead) => void;
}

/** Several organs that issue together stand one a line. */
export function RedHeadFields({ head, onChange }: RedHeadFieldsProps): ReactNode {
  return (
    <div className="front-fields">
      <label className="desk-field">
        发文机关标志（联合发文的每行一个）
        <Input.TextArea
          rows={2}
          maxLength={longest}
          value={head.marks.join("\n")}
          onChange={({ target }) => onChange({ ...head, marks: target.value.split("\n").slice(0, mostOrgans) })}
        />
      </label>
      <Line
        label="发文字号"
        value={head.documentNumber}
        onChange={(documentNumber) => onChange({ ...head, documentNumber })}
      />
    </div>
  );
}

const mostOrgans = 10;

interface ImprintFieldsProps {
  readonly imprint: Imprint;
  readonly onChange: (imprint: Imprint) => void;
}

/** What the 版记 says: who gets copies, who prints it, and when. */
export function ImprintFields({ imprint, onChange }: ImprintFieldsProps): ReactNode {
  return (
    <div className="front-fields">
      <Line
        label="抄送（不填则不印）"
        value={imprint.copiesTo ?? ""}
        onChange={(copiesTo) => onChange({ ...imprint, copiesTo: orNull(copiesTo) })}
      />
      <Line label="印发机关" value={imprint.printedBy} onChange={(printedBy) => onChange({ ...imprint, printedBy })} />
      <Day label="印发日期" value={imprint.printedOn} onChange={(printedOn) => onChange({ ...imprint, printedOn })} />
    </div>
  );
}

interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Line({ label, value, onChange }: FieldProps<string>): ReactNode {
  return (
    <label className="desk-field">
      {label}
      <Input maxLength={longest} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}

function Day({ label, value, onChange }: FieldProps<IsoDate>): ReactNode {
  return (
    <div className="desk-field">
      {label}
      <DatePicker
        aria-label={label}
        allowClear={false}
        value={dayjs(value)}
        onChange={(day) => day !== null && onChange(isoDate(day.format("YYYY-MM-DD")))}
      />
    </div>
  );
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
