import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { WordRow } from "../../../../shared/domain/words/word-row.ts";
import { absent, countInTable } from "../../../lib/format.ts";
import { WordForm } from "./WordForm.tsx";

interface WordTableProps {
  readonly words: readonly WordRow[];
  /** There are none at all, whatever is looked for. */
  readonly isEmpty: boolean;
  readonly readOnly: boolean;
  readonly onMerge: (word: WordRow) => void;
  readonly onDelete: (word: WordRow) => void;
}

/** More lines than anybody reads; the search finds the others. */
const mostShown = 300;

/** The words by their pinyin, with how often each is used. */
export function WordTable({ words, isEmpty, readOnly, onMerge, onDelete }: WordTableProps): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  if (words.length === 0) {
    return <p className="registers-nothing">{isEmpty ? "还没有词。录入或导入事项后自动收入。" : "没有找到。"}</p>;
  }
  return (
    <>
      <table className="register-table">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">简称</th>
            <th scope="col" className="register-figure">
              用到的事项
            </th>
            <th scope="col">
              <span className="only-read-out">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {words.slice(0, mostShown).map((word) =>
            open === word.id ? (
              <tr key={word.id}>
                <td colSpan={4}>
                  <WordForm word={word} onDone={() => setOpen(null)} />
                </td>
              </tr>
            ) : (
              <tr key={word.id}>
                <th scope="row">{word.name}</th>
                <td>{word.shortName ?? absent}</td>
                <td className="register-figure">{countInTable(word.uses)}</td>
                <td className="register-actions">
                  {!readOnly && (
                    <>
                      <Button
                        size="small"
                        type="text"
                        aria-label={`修改“${word.name}”`}
                        onClick={() => setOpen(word.id)}
                      >
                        修改
                      </Button>
                      <Button size="small" type="text" aria-label={`合并“${word.name}”`} onClick={() => onMerge(word)}>
                        合并
                      </Button>
                      <Button size="small" type="text" aria-label={`删除“${word.name}”`} onClick={() => onDelete(word)}>
                        删除
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {words.length > mostShown && <p className="registers-nothing">只列出前{mostShown}个，其余请查找。</p>}
    </>
  );
}
