import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import { versionWarning, type WorklistVersion } from "../../../../shared/domain/worklists/worklist-version.ts";
import { absent } from "../../../lib/format.ts";
import { useToldChange } from "../../../lib/use-change.ts";
import { VersionForm } from "./VersionForm.tsx";

interface VersionsProps {
  readonly worklist: Worklist;
  readonly versions: readonly WorklistVersion[];
  readonly readOnly: boolean;
}

/** 版本 of a list in the order in which they came out. */
export function Versions({ worklist, versions, readOnly }: VersionsProps): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="register-part" aria-label="版本">
      <header className="register-part-head">
        <h4>版本</h4>
        {!readOnly && (
          <Button size="small" onClick={() => setOpen("new")}>
            新增版本
          </Button>
        )}
      </header>
      {versions.length === 0 && open !== "new" && (
        <p className="registers-nothing">还没有登记版本。清单印发、调整一次，登记一个版本，如“2021年9月调整”。</p>
      )}
      {versions.length > 0 && (
        <table className="register-table">
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">日期</th>
              <th scope="col">文号</th>
              <th scope="col">调整内容</th>
              <th scope="col">
                <span className="only-read-out">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) =>
              open === version.id ? (
                <tr key={version.id}>
                  <td colSpan={5}>
                    <VersionForm worklist={worklist} version={version} onDone={close} />
                  </td>
                </tr>
              ) : (
                <VersionRow
                  key={version.id}
                  worklist={worklist}
                  version={version}
                  readOnly={readOnly}
                  onEdit={() => setOpen(version.id)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      {open === "new" && <VersionForm worklist={worklist} version={null} onDone={close} />}
    </section>
  );
}

interface VersionRowProps {
  readonly worklist: Worklist;
  readonly version: WorklistVersion;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
}

function VersionRow({ worklist, version, readOnly, onEdit }: VersionRowProps): ReactNode {
  const { id, revision, name, issuedOn, documentNumber, summary } = version;
  const remove = useToldChange("versions:delete", "已删除版本");
  const warning = versionWarning(version, worklist);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figures">
        {issuedOn ?? absent}
        {warning !== null && <span className="register-warning">{warning}</span>}
      </td>
      <td>{documentNumber ?? absent}</td>
      <td className="register-long">{summary ?? absent}</td>
      <td className="register-actions">
        {!readOnly && (
          <>
            <Button size="small" type="text" aria-label={`修改版本“${name}”`} onClick={onEdit}>
              修改
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={`删除版本“${name}”`}
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
