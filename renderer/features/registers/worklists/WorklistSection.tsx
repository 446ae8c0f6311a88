import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Worklist } from "../../../../shared/domain/year-data.ts";
import type { WorklistCare } from "../../../../shared/ipc/questions/worklists.ts";
import { countInTable } from "../../../lib/format.ts";
import { MoveLog } from "./MoveLog.tsx";
import { Versions } from "./Versions.tsx";
import { WorklistForm } from "./WorklistForm.tsx";

interface WorklistSectionProps {
  readonly care: WorklistCare;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** One list with all that is kept about it. */
export function WorklistSection({ care, readOnly, onClose }: WorklistSectionProps): ReactNode {
  const { worklist, itemCount, versions, moves } = care;
  const [editing, edit] = useState(false);
  return (
    <section className="register" aria-label={worklist.title}>
      <header className="register-head">
        <h3>{worklist.title}</h3>
        <span className="register-count">{countInTable(itemCount)}项</span>
        {!readOnly && !editing && (
          <Button size="small" aria-label={`修改清单“${worklist.title}”`} onClick={() => edit(true)}>
            修改
          </Button>
        )}
      </header>
      {editing ? (
        <WorklistForm year={worklist.year} worklist={worklist} onDone={() => edit(false)} />
      ) : (
        <p className="register-facts">{factsInWords(worklist)}</p>
      )}
      <Versions worklist={worklist} versions={versions} readOnly={readOnly} />
      <MoveLog moves={moves} versions={versions} readOnly={readOnly} onClose={onClose} />
    </section>
  );
}

/** 合作机制, 发文单位, 文号 and 印发日期 in a line; what is not given is said to be missing only when all of it is. */
function factsInWords({ mechanism, issuingBody, documentNumber, issuedOn }: Worklist): string {
  const facts = [
    issuingBody === null ? null : `发文单位：${issuingBody}`,
    documentNumber === null ? null : `文号：${documentNumber}`,
    issuedOn === null ? null : `印发日期：${dateInWords(issuedOn)}`,
  ].filter((fact) => fact !== null);
  return [`合作机制：${mechanism}`, ...(facts.length === 0 ? ["未填写发文单位、文号和印发日期"] : facts)].join("；");
}
