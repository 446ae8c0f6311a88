import type { ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { Signature } from "../../../shared/domain/report.ts";

/**
 * 署名 and 成文日期 (GB/T 9704-2012 §7.3.5). Without seal the date begins two characters right of where the office does; for a
 * seal the office stands centred above a date that ends four characters from the right, as does a date alone.
 */
export function SignatureLines({
  signature: { unit, date, seal = false },
}: {
  readonly signature: Signature;
}): ReactNode {
  if (unit === null) return <p className="paper-date-alone">{dateInWords(date)}</p>;
  return (
    <div className={seal ? "paper-signature paper-signature-sealed" : "paper-signature"}>
      <p>{unit}</p>
      <p className="paper-signature-date">{dateInWords(date)}</p>
    </div>
  );
}
