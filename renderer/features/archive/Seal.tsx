import { Popover } from "antd";
import type { ReactNode } from "react";
import type { SnapshotSummary } from "../../../shared/ipc/questions/snapshots.ts";
import { LampShape } from "../../components/Lamp.tsx";
import { momentInTable } from "../../lib/format.ts";
import { partsInWords } from "./part-labels.ts";

/** The seal of an archived year: whether it was found whole and when, and its code in short; a click shows all of it. */
export function Seal({ snapshot }: { readonly snapshot: SnapshotSummary }): ReactNode {
  return (
    <Popover trigger="click" title="封存码" content={<p className="seal-whole">{snapshot.sha256}</p>}>
      <button className="seal" type="button">
        <SealState verification={snapshot.lastVerification} />
        <span className="seal-code">封存码 {snapshot.sha256.slice(0, 8)}</span>
      </button>
    </Popover>
  );
}

function SealState({ verification }: { readonly verification: SnapshotSummary["lastVerification"] }): ReactNode {
  if (verification === null) {
    return (
      <span className="seal-state">
        <LampShape lamp="none" />
        尚未核验
      </span>
    );
  }
  const when = momentInTable(verification.verifiedAt);
  const words = verification.intact
    ? `${when} 核验完好`
    : `${when} 核验，有损坏：${partsInWords(verification.damagedParts).join("、")}`;
  return (
    <span className="seal-state">
      <LampShape lamp={verification.intact ? "green" : "red"} />
      {words}
    </span>
  );
}
