import { Alert } from "antd";
import { useState, type ReactNode } from "react";
import { titleOfText } from "../../../shared/domain/sources/tidy-source.ts";
import { readWrittenDate } from "../../../shared/domain/written-date.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useCreateSource, useReadFile } from "./mutations.ts";
import { NewSourceFacts, type NewSourceDraft } from "./NewSourceFacts.tsx";
import { NewSourceText } from "./NewSourceText.tsx";

interface NewSourceDialogProps {
  readonly open: boolean;
  readonly year: number;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

const blank: NewSourceDraft = { title: "", kind: "article", publisher: "", publishedOn: "", text: "" };

/** A new source: its text pasted or read from a file; the title is proposed from the text. What was typed stays until it is saved. */
export function NewSourceDialog({ open, year, onClose, onCreated }: NewSourceDialogProps): ReactNode {
  const [draft, setDraft] = useState(blank);
  const creation = useCreateSource();
  const reading = useReadFile();
  const set = (part: Partial<NewSourceDraft>) => setDraft({ ...draft, ...part });
  const published = readWrittenDate(draft.publishedOn, year);
  const proposedTitle = titleOfText(draft.text);
  const title = draft.title.trim() === "" ? proposedTitle : draft.title.trim();
  const failed = creation.error ?? reading.error;
  const isComplete = title !== "" && draft.text.trim() !== "" && published.ok;

  const readFile = () =>
    reading.mutate(undefined, {
      onSuccess: (file) => {
        if (file !== null) set({ text: file.text, kind: file.kind, title: titleOfText(file.text) || file.name });
      },
    });
  const create = () => {
    if (!published.ok) return;
    const { kind, publisher, text: originalText } = draft;
    const facts = { kind, title, publisher: publisher.trim() || null, publishedOn: published.value };
    creation.mutate(
      { year, draft: { ...facts, originalText } },
      {
        onSuccess: (created) => {
          setDraft(blank);
          onCreated(created.id);
        },
      },
    );
  };

  return (
    <Dialog
      title="新增素材"
      open={open}
      onCancel={onClose}
      onOk={create}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: !isComplete, loading: creation.isPending }}
      width={720}
    >
      <div className="new-source">
        <NewSourceText
          text={draft.text}
          onChange={(text) => set({ text })}
          reading={reading.isPending}
          onReadFile={readFile}
        />
        <NewSourceFacts
          draft={draft}
          proposedTitle={proposedTitle}
          year={year}
          dateProblem={published.ok ? null : published.problem}
          onChange={set}
        />
      </div>
      {failed !== null && <Alert type="error" title={errorInWords(errorOf(failed)).text} />}
    </Dialog>
  );
}
