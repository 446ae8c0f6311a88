import { Button, Input, Radio, Select } from "antd";
import { useId, useState, type ReactNode } from "react";
import { draftKindLabels, draftKinds, type DraftKind } from "../../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { DraftBeginning } from "../../../../shared/ipc/questions/drafts.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useCreateDraft, useDeleteTemplate } from "../mutations.ts";
import { useEarlierDrafts, useTemplates } from "../queries.ts";

interface NewDraftDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

const kindOptions = draftKinds.map((value) => ({ value, label: draftKindLabels[value] }));

/** What a new report is and what it begins with. */
export function NewDraftDialog({ onClose, onCreated }: NewDraftDialogProps): ReactNode {
  const { year, asOf } = useWorkingYear();
  const [chosenKind, setKind] = useState<DraftKind | null>(null);
  const [title, setTitle] = useState("");
  const [beginning, setBeginning] = useState<DraftBeginning | null>({ kind: "standard" });
  const usualKind = useKindOf(beginning);
  const kind = chosenKind ?? usualKind;
  const creating = useCreateDraft();
  const titleId = useId();
  const create = () => {
    if (beginning === null) return;
    const named = title.trim() === "" ? null : title.trim();
    creating.mutate({ year, asOf, kind, title: named, beginning }, { onSuccess: ({ id }) => onCreated(id) });
  };
  return (
    <Dialog
      open
      title="起草报告"
      okText="开始起草"
      cancelText="取消"
      width={560}
      onOk={create}
      onCancel={onClose}
      okButtonProps={{ loading: creating.isPending, disabled: beginning === null }}
    >
      <div className="new-draft">
        <div className="new-draft-field">
          <label htmlFor={titleId}>标题</label>
          <Input
            id={titleId}
            value={title}
            maxLength={200}
            placeholder="可以留空，由程序拟定"
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <div className="new-draft-field">
          <span>类型</span>
          <Select aria-label="类型" value={kind} options={kindOptions} onChange={setKind} />
        </div>
        <BeginningChoice beginning={beginning} onChange={setBeginning} />
        {creating.isError && (
          <p className="new-draft-problem" role="alert">
            {errorInWords(errorOf(creating.error)).text}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** A report that begins with another, or with a template, is of the same kind. */
function useKindOf(beginning: DraftBeginning | null): DraftKind {
  const earlier = useEarlierDrafts().data ?? [];
  const templates = useTemplates().data ?? [];
  if (beginning?.kind === "draft") return earlier.find(({ id }) => id === beginning.draftId)?.kind ?? "annual";
  if (beginning?.kind === "template") return templates.find(({ id }) => id === beginning.templateId)?.kind ?? "annual";
  return "annual";
}

interface BeginningChoiceProps {
  readonly beginning: DraftBeginning | null;
  readonly onChange: (beginning: DraftBeginning | null) => void;
}

/** The standard report, an earlier one, an own template, or nothing. */
function BeginningChoice({ beginning, onChange }: BeginningChoiceProps): ReactNode {
  const { year } = useWorkingYear();
  const earlier = useEarlierDrafts().data ?? [];
  const templates = useTemplates().data ?? [];
  const removal = useDeleteTemplate();
  const [way, setWay] = useState<DraftBeginning["kind"]>("standard");
  const [lastYears] = [...earlier].filter((draft) => draft.year < year).toSorted((one, other) => other.year - one.year);
  const choose = (next: DraftBeginning["kind"]) => {
    setWay(next);
    if (next === "standard" || next === "blank") onChange({ kind: next });
    else if (next === "draft") onChange(lastYears === undefined ? null : { kind: "draft", draftId: lastYears.id });
    else onChange(templates[0] === undefined ? null : { kind: "template", templateId: templates[0].id });
  };
  const templateId = beginning?.kind === "template" ? beginning.templateId : null;
  return (
    <div className="new-draft-field">
      <span>从哪里开始</span>
      <Radio.Group
        className="new-draft-ways"
        aria-label="从哪里开始"
        value={way}
        onChange={(event) => choose(event.target.value)}
      >
        <Radio value="standard">标准报告，数字已与数据关联</Radio>
        <Radio value="draft" disabled={earlier.length === 0}>
          以前的报告，数字改为取本年度数据
        </Radio>
        <Radio value="template" disabled={templates.length === 0}>
          我的模板
        </Radio>
        <Radio value="blank">空白文稿</Radio>
      </Radio.Group>
      {way === "draft" && (
        <Select
          aria-label="以前的报告"
          placeholder="选择报告"
          value={beginning?.kind === "draft" ? beginning.draftId : null}
          options={earlier.map(({ id, title, year: of }) => ({ value: id, label: `${of}年度　${title}` }))}
          onChange={(draftId) => draftId !== null && onChange({ kind: "draft", draftId })}
        />
      )}
      {way === "template" && (
        <div className="new-draft-template">
          <Select
            aria-label="我的模板"
            value={templateId}
            options={templates.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => chosen !== null && onChange({ kind: "template", templateId: chosen })}
          />
          <Button
            disabled={templateId === null || removal.isPending}
            onClick={() => templateId !== null && removal.mutate(templateId, { onSuccess: () => choose("standard") })}
          >
            删除模板
          </Button>
        </div>
      )}
    </div>
  );
}
