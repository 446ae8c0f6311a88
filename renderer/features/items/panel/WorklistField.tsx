import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import { ChoiceField } from "../../../components/fields/ChoiceField.tsx";
import { neverEmpty, type FieldBinding } from "../../../components/fields/binding.ts";
import { NewWorklist } from "./NewWorklist.tsx";

interface WorklistFieldProps {
  readonly field: FieldBinding<string>;
  readonly catalog: Catalog | undefined;
  readonly year: number;
}

/** The list an item stands on; where there is none yet, one is made on the spot. */
export function WorklistField({ field, catalog, year }: WorklistFieldProps): ReactNode {
  const [adding, add] = useState(false);
  const worklists = catalog?.worklists ?? [];
  if (!field.readOnly && (adding || (catalog !== undefined && worklists.length === 0))) {
    return (
      <NewWorklist
        year={year}
        mechanisms={catalog?.mechanisms ?? []}
        onCancel={worklists.length === 0 ? null : () => add(false)}
        onCreated={(worklist) => {
          add(false);
          field.onChange(worklist.id);
        }}
      />
    );
  }
  return (
    <div className="field-wide worklist-field">
      <ChoiceField
        field={neverEmpty(field)}
        required
        wide
        choices={worklists.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {!field.readOnly && (
        <Button type="link" size="small" onClick={() => add(true)}>
          新建清单
        </Button>
      )}
    </div>
  );
}
