import { Checkbox } from "antd";
import type { ReactNode } from "react";
import type { OwnField } from "../../../../../shared/domain/own-field.ts";
import { formFields, type AskedField } from "../../../../../shared/exchange/forms/form-fields.ts";
import { importFieldLabel } from "../../../../../shared/exchange/import-fields.ts";

interface FieldChoiceProps {
  readonly fields: readonly AskedField[];
  /** The own columns of the year's lists. */
  readonly own: readonly OwnField[];
  /** Whether the problems of the items come along on a sheet of their own. */
  readonly problems: boolean;
  readonly onFields: (fields: readonly AskedField[]) => void;
  readonly onProblems: (problems: boolean) => void;
}

/** Which columns are open to be filled in, and whether the problems are. */
export function FieldChoice({ fields, own, problems, onFields, onProblems }: FieldChoiceProps): ReactNode {
  const all: readonly AskedField[] = [...formFields, ...own];
  return (
    <fieldset className="send-choice">
      <legend>需要填报的内容</legend>
      <div className="send-fields">
        {all.map((field) => (
          <Checkbox
            key={field}
            checked={fields.includes(field)}
            onChange={(event) =>
              onFields(all.filter((one) => (one === field ? event.target.checked : fields.includes(one))))
            }
          >
            {importFieldLabel(field)}
          </Checkbox>
        ))}
        <Checkbox checked={problems} onChange={({ target }) => onProblems(target.checked)}>
          问题清单
        </Checkbox>
      </div>
    </fieldset>
  );
}
