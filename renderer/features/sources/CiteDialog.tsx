import { Alert, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { ItemTarget, type ChosenTarget } from "./ItemTarget.tsx";
import { useCreateCitation } from "./mutations.ts";
import { ObservationTarget } from "./ObservationTarget.tsx";

interface CiteDialogProps {
  readonly open: boolean;
  readonly sourceId: string;
  readonly sentence: string;
  readonly year: number;
  readonly onClose: () => void;
}

type Kind = "item" | "observation";

/** Asks what a sentence is the source of: an item, one of its progress entries, or a figure. */
export function CiteDialog({ open, sourceId, sentence, year, onClose }: CiteDialogProps): ReactNode {
  const [kind, setKind] = useState<Kind>("item");
  const [target, setTarget] = useState<ChosenTarget | null>(null);
  const citation = useCreateCitation();
  const close = () => {
    setTarget(null);
    citation.reset();
    onClose();
  };
  const cite = () => {
    if (target === null) return;
    citation.mutate({ sourceId, sentence, targetKind: target.kind, targetId: target.id }, { onSuccess: close });
  };
  return (
    <Dialog
      title="作为出处"
      open={open}
      onCancel={close}
      onOk={cite}
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: target === null, loading: citation.isPending }}
      destroyOnHidden
      width={560}
    >
      <blockquote className="sentence-quote">{sentence}</blockquote>
      <Segmented<Kind>
        aria-label="哪一类内容"
        value={kind}
        onChange={(next) => {
          setKind(next);
          setTarget(null);
        }}
        options={[
          { value: "item", label: "事项或进展" },
          { value: "observation", label: "指标" },
        ]}
      />
      {kind === "item" ? (
        <ItemTarget key="item" onChoose={setTarget} />
      ) : (
        <ObservationTarget key="observation" year={year} onChoose={setTarget} />
      )}
      {citation.isError && <Alert type="error" title={errorInWords(errorOf(citation.error)).text} />}
    </Dialog>
  );
}
