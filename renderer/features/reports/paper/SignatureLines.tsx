import type { ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Signature } from "../../../../shared/domain/report.ts";

/**
 * 署名 and 成文日期 without seal (GB/T 9704-2012 §7.3.5.2): the date begins two characters right of where the office does;
 * a date alone stands four characters from the right.
 */
export function SignatureLines({ signature: { unit, date } }: { readonly signature: Signature }): ReactNode {
  if (unit === null) return <p className="paper-date-alone">{dateInWords(date)}</p>;
  return (
    <div className="paper-signature">
      <p>{unit}</p>
      <p className="paper-signature-date">{dateInWords(date)}</p>
    </div>
  );
}
