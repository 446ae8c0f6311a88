import type { ReactNode } from "react";
import { itemKinds } from "../../../../shared/domain/item.ts";
import { kindLabels } from "../../../../shared/domain/labels.ts";
import { neverEmpty } from "../../../components/fields/binding.ts";
import { ChoiceField, choicesOf } from "../../../components/fields/ChoiceField.tsx";
import { LongTextField } from "../../../components/fields/LongTextField.tsx";
import { NamesField } from "../../../components/fields/NamesField.tsx";
import { readName, readRequiredName } from "../../../components/fields/reading.ts";
import { WordField } from "../../../components/fields/WordField.tsx";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import type { FormGroupProps } from "./form-group.ts";
import { WorklistField } from "./WorklistField.tsx";

const kindChoices = choicesOf(itemKinds, kindLabels);
const asWritten = (text: string) => text;

/** 基本情况: what the matter is, and who takes part. */
export function BasicFields({ bind, catalog, year, isNew }: FormGroupProps & { readonly isNew: boolean }): ReactNode {
  return (
    <div className="fields">
      <WrittenField
        field={neverEmpty(bind("title"))}
        read={readRequiredName}
        write={asWritten}
        wide
        placeholder={isNew ? "填写名称后自动保存" : ""}
      />
      <WorklistField field={bind("worklistId")} catalog={catalog} year={year} />
      <WrittenField field={bind("number")} read={readName} write={asWritten} />
      <ChoiceField field={bind("kind")} choices={kindChoices} />
      <WordField field={bind("field")} words={catalog?.fields.map(({ name }) => name) ?? []} />
      <WordField field={bind("leadUnit")} words={catalog?.units ?? []} />
      <NamesField field={bind("parties")} words={catalog?.parties ?? []} />
      <NamesField field={bind("responsibleUnits")} words={catalog?.units ?? []} />
      <LongTextField field={bind("content")} lines={3} />
    </div>
  );
}
