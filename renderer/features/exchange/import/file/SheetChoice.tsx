import { Radio } from "antd";
import type { ReactNode } from "react";
import type { ExaminedFile, ExaminedSheet } from "../../../../../shared/ipc/questions/exchange.ts";
import { countInTable } from "../../../../lib/format.ts";
import { shownSheet, type ImportDraft } from "../draft.ts";

interface SheetChoiceProps {
  readonly draft: ImportDraft;
  readonly examined: ExaminedFile;
  readonly onChoose: (sheet: string) => void;
}

/** The sheets of the file that may be lists; the one that looks most like one is chosen beforehand. */
export function SheetChoice({ draft, examined, onChoose }: SheetChoiceProps): ReactNode {
  const shown = shownSheet(draft, examined);
  const lists = examined.sheets.filter(({ name }) => name !== examined.problemSheet?.name);
  return (
    <fieldset className="sheets">
      <legend>工作表</legend>
      <Radio.Group
        className="sheet-choice"
        aria-label="工作表"
        value={shown}
        onChange={(event) => onChoose(event.target.value)}
        options={lists.map((sheet) => ({ value: sheet.name, label: <SheetLine sheet={sheet} /> }))}
      />
    </fieldset>
  );
}

function SheetLine({ sheet }: { readonly sheet: ExaminedSheet }): ReactNode {
  const { name, rows, columns, hidden, hasHeader } = sheet;
  return (
    <span className="sheet-line">
      <span className="sheet-name">{name}</span>
      <span className="sheet-facts figures">
        {countInTable(rows)}行，{countInTable(columns)}列{hidden && "，在文件中隐藏"}
        {hasHeader ? "，有表头" : "，没有找到表头"}
      </span>
    </span>
  );
}
