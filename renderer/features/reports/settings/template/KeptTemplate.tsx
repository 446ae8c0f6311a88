import { App, Button, Popconfirm } from "antd";
import { useState, type ReactNode } from "react";
import type { WordTemplate } from "../../../../../shared/domain/template/word-template.ts";
import { refusalInWords } from "../../../../lib/refusal-in-words.ts";
import { NameField } from "./NameField.tsx";
import { useTemplateChanges } from "./use-kept-templates.ts";

interface KeptTemplateProps {
  readonly template: WordTemplate;
  /** Its file or name has changed: what was found in it is looked up again. */
  readonly onChanged: (template: WordTemplate) => void;
  readonly onRemoved: () => void;
}

/** What can be done with a template that is kept in the program. */
export function KeptTemplate({ template, onChanged, onRemoved }: KeptTemplateProps): ReactNode {
  const { message } = App.useApp();
  const { rename, replace, save, remove } = useTemplateChanges();
  const [naming, setNaming] = useState(false);
  const onError = (thrown: unknown) => void message.error(refusalInWords(thrown));
  const done = (words: string) => (changed: WordTemplate | null) => {
    if (changed === null) return;
    setNaming(false);
    void message.success(words);
    onChanged(changed);
  };
  if (naming) {
    return (
      <NameField
        label="模板的新名称"
        suggested={template.name}
        action="改名"
        isBusy={rename.isPending}
        onName={(name) => rename.mutate({ template, name }, { onSuccess: done("模板已改名"), onError })}
        onClose={() => setNaming(false)}
      />
    );
  }
  return (
    <div className="template-managing">
      <span className="template-file">文件：{template.fileName}</span>
      <Button size="small" onClick={() => setNaming(true)}>
        改名
      </Button>
      <Button size="small" onClick={() => replace.mutate(template, { onSuccess: done("模板文件已更换"), onError })}>
        更换文件
      </Button>
      <Button
        size="small"
        onClick={() =>
          save.mutate(template, {
            onSuccess: (saved) => (saved === null ? undefined : void message.success("模板已另存为文件")),
            onError,
          })
        }
      >
        另存为文件
      </Button>
      <Popconfirm
        title={`移除“${template.name}”？`}
        description="移除后不能恢复，已写出的报告不受影响。"
        okText="移除"
        cancelText="取消"
        onConfirm={() => remove.mutate(template, { onSuccess: onRemoved, onError })}
      >
        <Button size="small">移除</Button>
      </Popconfirm>
    </div>
  );
}
