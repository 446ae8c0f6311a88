import { Button } from "antd";
import { useEffect, type ReactNode } from "react";
import { sourceKinds } from "../../../shared/domain/year-data.ts";
import { readWrittenDate } from "../../../shared/domain/written-date.ts";
import { binder, neverEmpty } from "../../components/fields/binding.ts";
import { ChoiceField, choicesOf } from "../../components/fields/ChoiceField.tsx";
import { readName } from "../../components/fields/reading.ts";
import { WrittenField } from "../../components/fields/WrittenField.tsx";
import { ClashNotice } from "../../components/saving/ClashNotice.tsx";
import { SaveLine } from "../../components/saving/SaveLine.tsx";
import { SaveProblem } from "../../components/saving/SaveProblem.tsx";
import { useAutosave } from "../../lib/saving/use-autosave.ts";
import { useSourceTask } from "./mutations.ts";
import { sourceKindLabels, sourceLabels, sourceShelf, sourceValueInWords, type SourceFields } from "./source-shelf.ts";
import { notUnderstood, type Reading } from "../../../shared/domain/written-form.ts";

interface SourceFormProps {
  readonly source: SourceFields;
  readonly year: number;
  readonly onDone: () => void;
}

const asWritten = (text: string) => text;

/** What is known about a source; it saves itself. */
export function SourceForm({ source, year, onDone }: SourceFormProps): ReactNode {
  const task = useSourceTask(year);
  const saving = useAutosave(sourceShelf, source.id, () => task(source));
  const { autosave, state } = saving;
  useEffect(() => autosave.receive(source, isNewer), [autosave, source]);
  const bind = binder(autosave, state, sourceLabels, false);
  return (
    <div className="source-form" role="group" aria-label="素材的来源">
      <SaveProblem saving={saving} />
      <ClashNotice saving={saving} labels={sourceLabels} inWords={sourceValueInWords} />
      <div className="fields">
        <WrittenField field={neverEmpty(bind("title"))} read={readTitle} write={asWritten} wide autoFocus />
        <ChoiceField field={neverEmpty(bind("kind"))} choices={choicesOf(sourceKinds, sourceKindLabels)} required />
        <WrittenField field={bind("publisher")} read={readName} write={asWritten} />
        <WrittenField field={bind("publishedOn")} read={(text) => readWrittenDate(text, year)} write={asWritten} />
      </div>
      <div className="source-form-foot">
        <SaveLine saving={saving} missing={null} />
        <Button size="small" onClick={onDone}>
          完成
        </Button>
      </div>
    </div>
  );
}

function readTitle(text: string): Reading<string> {
  const reading = readName(text);
  return reading.ok && reading.value === null ? notUnderstood("标题不能是空白。") : reading;
}

function isNewer(row: SourceFields, than: SourceFields): boolean {
  return row.id === than.id && row.revision > than.revision;
}
