import { useState, type ReactNode } from "react";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import { versionWarning, type WorklistVersion } from "../../../../shared/domain/worklists/worklist-version.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { useChange } from "../../../lib/use-change.ts";
import { TextLine } from "../../../components/fields/TextLine.tsx";

interface VersionFormProps {
  readonly worklist: Worklist;
  /** Null for a new one. */
  readonly version: WorklistVersion | null;
  readonly onDone: () => void;
}

/** A version of a list: what it is called, when it came out and what it changed. */
export function VersionForm({ worklist, version, onDone }: VersionFormProps): ReactNode {
  const [name, setName] = useState(version?.name ?? "");
  const [date, setDate] = useState<string>(version?.issuedOn ?? "");
  const [documentNumber, setDocumentNumber] = useState(version?.documentNumber ?? "");
  const [summary, setSummary] = useState(version?.summary ?? "");
  const create = useChange("versions:create");
  const update = useChange("versions:update");
  const issuedOn = readWrittenDate(date, worklist.year);
  const submit = () => {
    if (!issuedOn.ok) return;
    const draft = {
      name,
      issuedOn: issuedOn.value,
      documentNumber: documentNumber.trim() || null,
      summary: summary.trim() || null,
    };
    if (version === null) create.mutate(() => ({ worklistId: worklist.id, version: draft }), { onSuccess: onDone });
    else update.mutate(() => ({ id: version.id, basedOn: version.revision, changes: draft }), { onSuccess: onDone });
  };
  return (
    <div className="register-form" role="group" aria-label={version === null ? "新增版本" : "修改版本"}>
      <TextLine label="版本名称" autoFocus text={name} placeholder="如 2021年9月调整" onChange={setName} />
      <TextLine
        label="日期"
        text={date}
        placeholder="如 2021-09"
        problem={issuedOn.ok ? null : issuedOn.problem}
        hint={issuedOn.ok ? versionWarning({ issuedOn: issuedOn.value }, worklist) : null}
        onChange={setDate}
      />
      <TextLine label="文号" text={documentNumber} onChange={setDocumentNumber} />
      <TextLine label="调整内容" wide long maxLength={10_000} text={summary} onChange={setSummary} />
      <FormFoot
        disabled={name.trim() === "" || !issuedOn.ok}
        pending={create.isPending || update.isPending}
        error={create.error ?? update.error}
        onSave={submit}
        onCancel={onDone}
      />
    </div>
  );
}
