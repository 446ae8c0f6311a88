import { Select } from "antd";
import { useId, useState, type ReactNode } from "react";
import { listInWords } from "../../../../shared/domain/list-in-words.ts";
import { wordLabels, type WordRow } from "../../../../shared/domain/words/word-row.ts";
import type { MergeEffect } from "../../../../shared/ipc/questions/words.ts";
import { FieldFrame } from "../../../components/fields/FieldFrame.tsx";
import { FormFoot } from "../../../components/fields/FormFoot.tsx";
import { countInTable } from "../../../lib/format.ts";
import { useChange } from "../../../lib/use-change.ts";
import { useWordFit } from "../../../lib/word-fit.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useWordUses } from "../queries.ts";

/** A word to be merged, and into which one; null where that is still to be chosen. */
export interface WantedMerge {
  readonly word: WordRow;
  readonly intoId: string | null;
}

interface MergeFormProps {
  readonly wanted: WantedMerge;
  readonly words: readonly WordRow[];
  readonly onDone: () => void;
}

/** Merges a word into another, after telling how many items that touches. */
export function MergeForm({ wanted: { word, intoId: proposed }, words, onDone }: MergeFormProps): ReactNode {
  const { year } = useWorkingYear();
  const [intoId, setInto] = useState(proposed);
  const uses = useWordUses(word.kind, word.id).data;
  const fits = useWordFit();
  const field = useId();
  const save = useChange("words:merge");
  const { kind, id, revision } = word;
  const submit = () => {
    if (intoId === null) return;
    save.mutate(() => ({ year, kind, id, basedOn: revision, intoId }), { onSuccess: onDone });
  };
  return (
    <div className="register-form" role="group" ref={bringIntoView} aria-label={`合并“${word.name}”`}>
      <FieldFrame label={`把“${word.name}”并入`} controlId={field} wide>
        <Select<string>
          id={field}
          autoFocus
          className="field-select"
          showSearch={{ filterOption: (typed, option) => fits(String(option?.label ?? ""), typed) }}
          placeholder={`选择${wordLabels[kind]}`}
          value={intoId}
          onChange={setInto}
          options={words.filter((other) => other.id !== id).map((other) => ({ value: other.id, label: other.name }))}
        />
      </FieldFrame>
      <p className="field-hint field-wide" role="status">
        {uses === undefined ? "正在查看用到它的事项" : effectInWords(word.name, uses)}
      </p>
      <FormFoot
        saveLabel="合并"
        disabled={intoId === null || uses === undefined}
        pending={save.isPending}
        error={save.error}
        onSave={submit}
        onCancel={onDone}
      />
    </div>
  );
}

/** The form stands above the list, from any line of which it is opened. */
function bringIntoView(form: HTMLDivElement | null): void {
  // It may answer a promise, which is nothing to clean up with.
  void form?.scrollIntoView({ block: "nearest" });
}

/** 将改动5条事项：2020年度2条、2021年度3条。已归档的2019年度2条保持原样。 */
function effectInWords(name: string, { years, items }: MergeEffect): string {
  const parts = (archived: boolean) =>
    years.filter((uses) => uses.archived === archived).map((uses) => `${uses.year}年度${countInTable(uses.items)}条`);
  const [open, frozen] = [parts(false), parts(true)];
  const touched = items === 0 ? "没有要改动的事项。" : `将改动${countInTable(items)}条事项：${listInWords(open)}。`;
  const kept = frozen.length === 0 ? "" : `已归档的${listInWords(frozen)}保持原样。`;
  return `${touched}${kept}以后输入或导入“${name}”，都记为合并后的名称。可以撤销。`;
}
