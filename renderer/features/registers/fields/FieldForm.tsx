import { useState, type ReactNode } from "react";
import type { FieldRow } from "../../../../shared/domain/fields/field-row.ts";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { TextLine } from "../../../components/fields/TextLine.tsx";
import { useChange } from "../../../lib/use-change.ts";

interface FieldFormProps {
  readonly year: number;
  /** Null for a new one. */
  readonly field: FieldRow | null;
  readonly onDone: () => void;
}

/** Name and group of a field. */
export function FieldForm({ year, field, onDone }: FieldFormProps): ReactNode {
  const [name, setName] = useState(field?.name ?? "");
  const [group, setGroup] = useState(field?.group ?? "");
  const create = useChange("fields:create");
  const update = useChange("fields:update");
  const submit = () => {
    const typed = { name, group: group.trim() || null };
    const done = { onSuccess: onDone };
    if (field === null) create.mutate(() => ({ year, ...typed }), done);
    else update.mutate(() => ({ id: field.id, basedOn: field.revision, changes: typed }), done);
  };
  return (
    <div className="register-form" role="group" aria-label={field === null ? "新增领域" : "修改领域"}>
      <TextLine label="领域名称" autoFocus text={name} onChange={setName} />
      <TextLine label="分组" text={group} placeholder="可以不填" onChange={setGroup} />
      <FormFoot
        disabled={name.trim() === ""}
        pending={create.isPending || update.isPending}
        error={create.error ?? update.error}
        onSave={submit}
        onCancel={onDone}
      />
    </div>
  );
}
