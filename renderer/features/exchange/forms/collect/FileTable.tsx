import { Button } from "antd";
import type { ReactNode } from "react";
import type { CollectedCellView, CollectionPlan } from "../../../../../shared/ipc/questions/forms.ts";
import { countInTable } from "../../../../lib/format.ts";
import type { ChosenForm } from "../mutations.ts";
import { leaveFile, takeFile, type Decisions } from "./decisions.ts";
import { fileNotes } from "./file-notes.ts";

interface FileTableProps {
  /** The files as they were chosen, in the order of the plan. */
  readonly chosen: readonly ChosenForm[];
  readonly plan: CollectionPlan;
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

/** The chosen files: whose they are, how much they bring, and what is to be known about them. */
export function FileTable({ chosen, plan, decisions, onDecisions }: FileTableProps): ReactNode {
  const { files, cells } = plan;
  return (
    <div className="collect-files" role="group" aria-label="文件" tabIndex={0}>
      <table>
        <caption className="only-read-out">收回的文件</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">文件</th>
            <th scope="col" className="number">
              改动
            </th>
            <th scope="col">说明</th>
            <th scope="col">
              <span className="only-read-out">整份处理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => {
            const own = cells.filter((cell) => isIn(cell, index));
            const units = file.forms.map(({ unit }) => unit ?? "单位不明");
            return (
              <tr key={chosen[index]?.grant}>
                <th scope="row">{units.length === 0 ? "—" : [...new Set(units)].join("、")}</th>
                <td className="collect-name">{file.name}</td>
                <td className="number">{countInTable(own.length)}</td>
                <td>{fileNotes(file).join("；")}</td>
                <td className="collect-whole">
                  {own.length > 0 && (
                    <>
                      <Button size="small" onClick={() => onDecisions(takeFile(decisions, cells, index))}>
                        整份采用
                      </Button>
                      <Button size="small" onClick={() => onDecisions(leaveFile(decisions, cells, index))}>
                        整份不采用
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function isIn({ offers }: CollectedCellView, file: number): boolean {
  return offers.some(({ places }) => places.some((place) => place.file === file));
}
