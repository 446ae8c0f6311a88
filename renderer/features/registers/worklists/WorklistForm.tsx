import { useState, type ReactNode } from "react";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { TextLine } from "../../../components/fields/TextLine.tsx";
import { useChange } from "../../../lib/use-change.ts";
import { useCatalog } from "../queries.ts";

interface WorklistFormProps {
  readonly year: number;
  /** Null for a list that is to be made. */
  readonly worklist: Worklist | null;
  readonly onDone: () => void;
}

/** What a list is called, whose it is and when it came out. */
export function WorklistForm({ year, worklist, onDone }: WorklistFormProps): ReactNode {
  const [title, setTitle] = useState(worklist?.title ?? "");
  const [mechanism, setMechanism] = useState(worklist?.mechanism ?? "");
  const [issuingBody, setIssuingBody] = useState(worklist?.issuingBody ?? "");
  const [documentNumber, setDocumentNumber] = useState(worklist?.documentNumber ?? "");
  const [date, setDate] = useState<string>(worklist?.issuedOn ?? "");
  const catalog = useCatalog(year).data;
  const update = useChange("worklists:update");
  const create = useChange("worklists:create");
  const issuedOn = readWrittenDate(date, year);
  const submit = () => {
    if (!issuedOn.ok) return;
    const typed = {
      title,
      mechanism,
      issuingBody: issuingBody.trim() || null,
      documentNumber: documentNumber.trim() || null,
      issuedOn: issuedOn.value,
    };
    if (worklist === null) create.mutate(() => ({ year, ...typed }), { onSuccess: onDone });
    else {
      const { id, revision } = worklist;
      update.mutate(() => ({ id, basedOn: revision, changes: typed }), { onSuccess: onDone });
    }
  };
  // A form that was just opened is not told that it is empty.
  const blank = (text: string) => (worklist !== null && text.trim() === "" ? "不能是空白。" : null);
  return (
    <div className="register-form" role="group" aria-label={worklist === null ? "新建清单" : "修改清单"}>
      <TextLine label="清单名称" wide autoFocus text={title} problem={blank(title)} onChange={setTitle} />
      <TextLine
        label="合作机制"
        text={mechanism}
        problem={blank(mechanism)}
        words={catalog?.mechanisms ?? []}
        onChange={setMechanism}
      />
      <TextLine label="发文单位" text={issuingBody} onChange={setIssuingBody} />
      <TextLine label="文号" text={documentNumber} onChange={setDocumentNumber} />
      <TextLine
        label="印发日期"
        text={date}
        placeholder={`如 ${year}-03-15`}
        problem={issuedOn.ok ? null : issuedOn.problem}
        onChange={setDate}
      />
      <FormFoot
        saveLabel={worklist === null ? "建立" : "保存"}
        disabled={title.trim() === "" || mechanism.trim() === "" || !issuedOn.ok}
        pending={update.isPending || create.isPending}
        error={update.error ?? create.error}
        onSave={submit}
        onCancel={onDone}
      />
    </div>
  );
}
