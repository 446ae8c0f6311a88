import type { ReactNode } from "react";
import type { ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import type { OwnColumnDraft } from "../../../../../shared/domain/own-column.ts";
import type { ColumnMeaning } from "../../../../../shared/exchange/import-fields.ts";
import type { ExaminedColumn, ExaminedFile } from "../../../../../shared/ipc/questions/exchange.ts";
import { meaningOf } from "../draft.ts";
import { MeaningChoice } from "./MeaningChoice.tsx";

interface ColumnMeaningsProps {
  readonly columns: readonly ExaminedColumn[];
  readonly choices: ImportChoices;
  readonly columnsFrom: ExaminedFile["columnsFrom"];
  /** The own columns of the year's lists. */
  readonly own: readonly OwnColumnDraft[];
  readonly onChange: (meaning: ColumnMeaning) => void;
}

const origins: Readonly<Record<ExaminedFile["columnsFrom"], string>> = {
  remembered: "同样的表头以前导入过，各列按那一次填好，请核对。",
  guessed: "各列按表头推断，请核对；导入后会记住，下次同样的表头不必再填。",
  given: "导入后会记住各列的含义，下次同样的表头不必再填。",
};

/** One line a column of the sheet: its heading, what stands below, and what it means. */
export function ColumnMeanings({ columns, choices, columnsFrom, own, onChange }: ColumnMeaningsProps): ReactNode {
  return (
    <section className="column-meanings" aria-label="各列的含义">
      <p className="exchange-note">{origins[columnsFrom]}</p>
      <div className="column-table">
        <table>
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">表头</th>
              <th scope="col">前几行</th>
              <th scope="col">含义</th>
              <th scope="col">单位</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnLine
                key={column.column}
                column={column}
                meaning={meaningOf(choices, column.column)}
                own={own}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface ColumnLineProps {
  readonly column: ExaminedColumn;
  readonly meaning: ColumnMeaning;
  readonly own: readonly OwnColumnDraft[];
  readonly onChange: (meaning: ColumnMeaning) => void;
}

function ColumnLine({ column, meaning, own, onChange }: ColumnLineProps): ReactNode {
  const { letters, heading, samples } = column;
  const below = samples.join("，");
  return (
    <tr className={meaning.field === null ? "column-unknown" : undefined}>
      <td>{letters}</td>
      <th scope="row">{heading}</th>
      <td className="column-samples" title={below}>
        {below}
      </td>
      <MeaningChoice
        name={heading === "" ? `${letters}列` : heading}
        meaning={meaning}
        own={own}
        proposal={column.proposal}
        onChange={onChange}
      />
    </tr>
  );
}
