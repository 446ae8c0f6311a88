import { Checkbox, Radio } from "antd";
import { useId, type ReactNode } from "react";
import { reportForms, type ReportForm } from "../../../../shared/ipc/questions/reports.ts";

/** What stands around the text of the report. */
export interface ReportLayout {
  readonly form: ReportForm;
  readonly contents: boolean;
}

export const ordinaryLayout: ReportLayout = { form: "plain", contents: false };

const labels: Readonly<Record<ReportForm, string>> = { plain: "普通", cover: "封面", "red-head": "版头" };
const options = reportForms.map((value) => ({ value, label: labels[value] }));

interface LayoutChoiceProps {
  readonly layout: ReportLayout;
  readonly onChange: (layout: ReportLayout) => void;
}

/** Cover, red head and contents, seen on the paper at once. */
export function LayoutChoice({ layout, onChange }: LayoutChoiceProps): ReactNode {
  const labelId = useId();
  return (
    <section className="report-field" aria-label="版式">
      <span id={labelId} className="report-field-label">
        版式
      </span>
      <Radio.Group
        aria-labelledby={labelId}
        optionType="button"
        options={options}
        value={layout.form}
        onChange={(event) => onChange({ ...layout, form: event.target.value })}
      />
      <Checkbox
        className="report-contents-choice"
        checked={layout.contents}
        onChange={(event) => onChange({ ...layout, contents: event.target.checked })}
      >
        目录
      </Checkbox>
    </section>
  );
}
