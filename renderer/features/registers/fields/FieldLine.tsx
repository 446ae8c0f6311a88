import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { ReactNode } from "react";
import type { FieldRow } from "../../../../shared/domain/fields/field-row.ts";
import type { FieldRegister } from "../../../../shared/ipc/questions/fields.ts";
import { absent, countInTable } from "../../../lib/format.ts";
import { useToldChange } from "../../../lib/use-change.ts";

interface FieldLineProps {
  readonly field: FieldRow;
  readonly former: FieldRegister["former"];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly readOnly: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
}

/** A field: its group, how much stands under it, and the fields of the year before that it goes on with. */
export function FieldLine(props: FieldLineProps): ReactNode {
  const { field, former, isFirst, isLast, readOnly, onMove, onEdit } = props;
  const { id, revision, name, group, itemCount, observationCount } = field;
  const remove = useToldChange("fields:delete", "已删除领域");
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{group ?? absent}</td>
      <td className="register-figure">{countInTable(itemCount)}</td>
      <td className="register-figure">{countInTable(observationCount)}</td>
      {former !== null && (
        <td className="register-mapping">
          <FormerFields field={field} former={former} readOnly={readOnly} />
        </td>
      )}
      <td className="register-actions">
        {!readOnly && (
          <>
            <Button
              size="small"
              type="text"
              aria-label={`上移“${name}”`}
              icon={<UpOutlined aria-hidden="true" />}
              disabled={isFirst}
              onClick={() => onMove(-1)}
            />
            <Button
              size="small"
              type="text"
              aria-label={`下移“${name}”`}
              icon={<DownOutlined aria-hidden="true" />}
              disabled={isLast}
              onClick={() => onMove(1)}
            />
            <Button size="small" type="text" aria-label={`修改领域“${name}”`} onClick={onEdit}>
              修改
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={`删除领域“${name}”`}
              disabled={remove.isPending}
              onClick={() => remove.run({ id, basedOn: revision })}
            >
              删除
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}

interface FormerFieldsProps {
  readonly field: FieldRow;
  readonly former: NonNullable<FieldRegister["former"]>;
  readonly readOnly: boolean;
}

function FormerFields({ field, former, readOnly }: FormerFieldsProps): ReactNode {
  const { id, revision, name, formerIds } = field;
  const save = useToldChange("fields:update", `已设置“${name}”的对应领域`);
  const known = formerIds.filter((one) => former.fields.some((other) => other.id === one));
  if (readOnly) {
    const names = former.fields.filter((other) => known.includes(other.id)).map((other) => other.name);
    return names.join("、") || "没有对应，不作比较";
  }
  return (
    <Select<string[]>
      mode="multiple"
      size="small"
      className="field-select"
      aria-label={`“${name}”对应的${former.year}年度领域`}
      placeholder="没有对应，不作比较"
      showSearch={{ optionFilterProp: "label" }}
      disabled={save.isPending}
      value={known}
      options={former.fields.map((other) => ({ value: other.id, label: other.name }))}
      onChange={(ids) => save.run({ id, basedOn: revision, changes: { formerIds: ids } })}
    />
  );
}
