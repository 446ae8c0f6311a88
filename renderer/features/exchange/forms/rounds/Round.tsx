import type { ReactNode } from "react";
import { dateInWords } from "../../../../../shared/domain/dates.ts";
import { sendingWayLabels } from "../../../../../shared/exchange/forms/units-of-form.ts";
import type { FormRoundView } from "../../../../../shared/ipc/questions/forms.ts";
import { countInTable, momentInTable } from "../../../../lib/format.ts";

interface RoundProps {
  readonly round: FormRoundView;
  /** Whether its units are shown from the start. */
  readonly open: boolean;
}

/** One round: its units, which of them have answered and when. */
export function Round({ round: { asOf, way, sentAt, forms }, open }: RoundProps): ReactNode {
  const answered = forms.filter(({ answeredAt }) => answeredAt !== null).length;
  return (
    <details className="round" open={open}>
      <summary>
        <span className="round-title">截至{dateInWords(asOf)}</span>
        <span>
          已收回{countInTable(answered)}个，共{countInTable(forms.length)}个单位
        </span>
        <span className="round-sent">
          {momentInTable(sentAt)} 按{sendingWayLabels[way]}发出
        </span>
      </summary>
      <table className="round-units">
        <caption className="only-read-out">截至{dateInWords(asOf)}的填报表</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col" className="number">
              事项数
            </th>
            <th scope="col">收回时间</th>
          </tr>
        </thead>
        <tbody>
          {waitingFirst(forms).map(({ id, unit, items, answeredAt }) => (
            <tr key={id}>
              <th scope="row">{unit}</th>
              <td className="number">{countInTable(items)}</td>
              <td className="figures">{answeredAt === null ? <Waiting /> : momentInTable(answeredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Whoever has not answered stands first; otherwise in the order they were sent. */
function waitingFirst(forms: FormRoundView["forms"]): FormRoundView["forms"] {
  const [waiting, answered] = [forms.filter(isWaiting), forms.filter((form) => !isWaiting(form))];
  return [...waiting, ...answered];
}

function isWaiting({ answeredAt }: FormRoundView["forms"][number]): boolean {
  return answeredAt === null;
}

function Waiting(): ReactNode {
  return <span className="round-waiting">未收回</span>;
}
