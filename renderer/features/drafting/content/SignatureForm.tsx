import { Checkbox, DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { useState, type ReactNode } from "react";
import { isoDate } from "../../../../shared/domain/dates.ts";
import type { Signature } from "../../../../shared/domain/report.ts";
import { useDesk } from "../desk/desk-context.ts";

/** 署名, 成文日期 and whether a seal is put. */
export function SignatureForm({ place }: { readonly place: number }): ReactNode {
  const { session } = useDesk();
  const { editor } = session;
  const signature: Signature | undefined = editor.state.doc.nodeAt(place)?.attrs["signature"];
  const [unit, setUnit] = useState(signature?.unit ?? "");
  if (signature === undefined) return null;
  const change = (part: Partial<Signature>) => {
    editor.view.dispatch(editor.state.tr.setNodeAttribute(place, "signature", { ...signature, ...part }));
  };
  return (
    <section className="side-section" aria-label="落款">
      <h2 className="side-title">落款</h2>
      <label className="desk-field">
        署名
        <Input
          value={unit}
          maxLength={200}
          onChange={({ target }) => {
            setUnit(target.value);
            change({ unit: target.value === "" ? null : target.value });
          }}
        />
      </label>
      <div className="desk-field">
        成文日期
        <DatePicker
          aria-label="成文日期"
          allowClear={false}
          value={dayjs(signature.date)}
          onChange={(day) => day !== null && change({ date: isoDate(day.format("YYYY-MM-DD")) })}
        />
      </div>
      <Checkbox checked={signature.seal === true} onChange={({ target }) => change({ seal: target.checked })}>
        加盖印章
      </Checkbox>
    </section>
  );
}
