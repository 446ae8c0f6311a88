import { useState, type ReactNode } from "react";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { useChange } from "../../../lib/use-change.ts";
import { useCatalog } from "../queries.ts";
import { TextLine } from "../../../components/fields/TextLine.tsx";

interface WorklistFormProps {
  readonly worklist: Worklist;
  readonly onDone: () => void;
}

/** What a list is called, whose it is and when it came out. */
export function WorklistForm({ worklist, onDone }: WorklistFormProps): ReactNode {
  const { id, revision, year } = worklist;
  const [title, setTitle] = useState(worklist.title);
  const [mechanism, setMechanism] = useState(worklist.mechanism);
  const [issuingBody, setIssuingBody] = useState(worklist.issuingBody ?? "");
  const [documentNumber, setDocumentNumber] = useState(worklist.documentNumber ?? "");
  const [date, setDate] = useState<string>(worklist.issuedOn ?? "");
  const catalog = useCatalog(year).data;
  const save = useChange("worklists:update");
  const issuedOn = readWrittenDate(date, year);
  const submit = () => {
    if (!issuedOn.ok) return;
    const changes = {
      title,
      mechanism,
      issuingBody: issuingBody.trim() || null,
      documentNumber: documentNumber.trim() || null,
      issuedOn: issuedOn.value,
    };
    save.mutate(() => ({ id, basedOn: revision, changes }), { onSuccess: onDone });
  };
  return (
    <div className="register-form" role="group" aria-label="修改清单">
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
        placeholder="如 2021-03-15"
        problem={issuedOn.ok ? null : issuedOn.problem}
        onChange={setDate}
      />
      <FormFoot
        disabled={title.trim() === "" || mechanism.trim() === "" || !issuedOn.ok}
        pending={save.isPending}
        error={save.error}
        onSave={submit}
        onCancel={onDone}
      />
    </div>
  );
}

const blank = (text: string) => (text.trim() === "" ? "不能是空白。" : null);
