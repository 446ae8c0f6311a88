import { useState, type ReactNode } from "react";
import type { WordRow } from "../../../../shared/domain/words/word-row.ts";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { TextLine } from "../../../components/fields/TextLine.tsx";
import { useChange } from "../../../lib/use-change.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";

interface WordFormProps {
  readonly word: WordRow;
  readonly onDone: () => void;
}

/** Name and 简称 of a word: each is saved as a step of its own. */
export function WordForm({ word, onDone }: WordFormProps): ReactNode {
  const { year } = useWorkingYear();
  const [name, setName] = useState(word.name);
  const [shortName, setShortName] = useState(word.shortName ?? "");
  const rename = useChange("words:rename");
  const shorten = useChange("words:setShortName");
  const { kind, id, revision } = word;
  const isRenamed = name.trim() !== word.name;
  const isShortened = (shortName.trim() || null) !== word.shortName;
  const submit = async () => {
    try {
      const changed = { year, kind, id, basedOn: revision };
      const row = isShortened
        ? await shorten.mutateAsync(() => ({ ...changed, shortName: shortName.trim() || null }))
        : word;
      if (isRenamed) await rename.mutateAsync(() => ({ ...changed, basedOn: row.revision, name }));
      onDone();
    } catch {
      // Told by the form's foot.
    }
  };
  return (
    <div className="register-form" role="group" aria-label={`修改“${word.name}”`}>
      <TextLine label="名称" autoFocus text={name} onChange={setName} />
      <TextLine label="简称" text={shortName} placeholder="可以不填" onChange={setShortName} />
      <FormFoot
        disabled={name.trim() === "" || (!isRenamed && !isShortened)}
        pending={rename.isPending || shorten.isPending}
        error={rename.error ?? shorten.error}
        onSave={() => void submit()}
        onCancel={onDone}
      />
    </div>
  );
}
