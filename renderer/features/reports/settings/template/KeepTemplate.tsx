import { App, Button } from "antd";
import { useState, type ReactNode } from "react";
import type { WordTemplate } from "../../../../../shared/domain/template/word-template.ts";
import { refusalInWords } from "../../../../lib/refusal-in-words.ts";
import { NameField } from "./NameField.tsx";
import { useTemplateChanges } from "./use-kept-templates.ts";

interface KeepTemplateProps {
  /** The file that was chosen. */
  readonly source: string;
  readonly fileName: string;
  readonly onKept: (template: WordTemplate) => void;
}

/** Offers to keep the chosen file in the program, to be used by its name from then on. */
export function KeepTemplate({ source, fileName, onKept }: KeepTemplateProps): ReactNode {
  const { message } = App.useApp();
  const { add } = useTemplateChanges();
  const [naming, setNaming] = useState(false);
  if (!naming) {
    return (
      <Button size="small" onClick={() => setNaming(true)}>
        存入程序，以后按名称选用
      </Button>
    );
  }
  const keep = (name: string) =>
    add.mutate(
      { name, source },
      {
        onSuccess: (template) => {
          void message.success(`已存入模板“${template.name}”`);
          onKept(template);
        },
        onError: (thrown) => void message.error(refusalInWords(thrown)),
      },
    );
  return (
    <NameField
      label="模板名称"
      suggested={fileName.replace(/\.docx$/i, "")}
      action="存入"
      isBusy={add.isPending}
      onName={keep}
      onClose={() => setNaming(false)}
    />
  );
}
