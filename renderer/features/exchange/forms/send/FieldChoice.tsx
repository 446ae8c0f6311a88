import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { formFields, type FormField } from "../../../../../shared/exchange/forms/form-fields.ts";
import { importFieldLabel } from "../../../../../shared/exchange/import-fields.ts";

interface FieldChoiceProps {
  readonly fields: readonly FormField[];
  readonly onFields: (fields: readonly FormField[]) => void;
}

/** Which columns are open to be filled in. */
export function FieldChoice({ fields, onFields }: FieldChoiceProps): ReactNode {
  return (
    <fieldset className="send-choice">
      <legend>需要填报的内容</legend>
      <div className="send-fields">
        {formFields.map((field) => (
          <Checkbox
            key={field}
            checked={fields.includes(field)}
            onChange={(event) =>
              onFields(formFields.filter((one) => (one === field ? event.target.checked : fields.includes(one))))
            }
          >
            {importFieldLabel(field)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
