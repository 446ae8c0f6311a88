import { Input, Select } from "antd";
import { useId, type ReactNode } from "react";
import { sourceKinds, type SourceKind } from "../../../shared/domain/year-data.ts";
import { sourceKindLabels, sourceLabels } from "./source-shelf.ts";

/** What is typed about a new source, as it is typed. */
export interface NewSourceDraft {
  readonly title: string;
  readonly kind: SourceKind;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly text: string;
}

interface NewSourceFactsProps {
  readonly draft: NewSourceDraft;
  /** Taken for the title while none is typed. */
  readonly proposedTitle: string;
  readonly year: number;
  /** What is wrong with the date, or null. */
  readonly dateProblem: string | null;
  readonly onChange: (part: Partial<NewSourceDraft>) => void;
}

/** Title, kind, publisher and date of a new source. */
export function NewSourceFacts(props: NewSourceFactsProps): ReactNode {
  const { draft, proposedTitle, year, dateProblem, onChange } = props;
  const id = useId();
  const faulty = { status: "error", "aria-invalid": true, "aria-describedby": `${id}-problem` } as const;
  return (
    <>
      <div className="new-source-wide">
        <label htmlFor={`${id}-title`}>{sourceLabels.title}</label>
        <Input
          id={`${id}-title`}
          maxLength={300}
          placeholder={proposedTitle}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-kind`}>{sourceLabels.kind}</label>
        <Select<SourceKind>
          id={`${id}-kind`}
          className="field-select"
          options={sourceKinds.map((kind) => ({ value: kind, label: sourceKindLabels[kind] }))}
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-publisher`}>{sourceLabels.publisher}</label>
        <Input
          id={`${id}-publisher`}
          maxLength={300}
          placeholder="如 遂宁日报、市发展改革委"
          value={draft.publisher}
          onChange={(event) => onChange({ publisher: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-date`}>{sourceLabels.publishedOn}</label>
        <Input
          id={`${id}-date`}
          placeholder={`如 ${year}-11-30`}
          value={draft.publishedOn}
          {...(dateProblem === null ? {} : faulty)}
          onChange={(event) => onChange({ publishedOn: event.target.value })}
        />
        {dateProblem !== null && (
          <p className="field-problem" id={`${id}-problem`} role="alert">
            {dateProblem}
          </p>
        )}
      </div>
    </>
  );
}
