import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { ReactNode } from "react";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import type { FigureCorrection } from "../../../../shared/domain/draft/figure-correction.ts";
import type { ReturnedFigure } from "../../../../shared/domain/draft/returned-file.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useNavigation } from "../../../lib/navigation.tsx";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { followData } from "./take-over.ts";
import { useCorrectData } from "./use-correct-data.ts";

interface CorrectionFormProps {
  readonly figure: ReturnedFigure;
  readonly bound: BoundFigure;
  /** The data are corrected and the text follows them, in other words than the leader's. */
  readonly onDecided: (id: string) => void;
  readonly onCancel: () => void;
}

/** What of the data has to change so that the number reads as it was written, before anything is changed. */
export function CorrectionForm({ figure, bound, onDecided, onCancel }: CorrectionFormProps): ReactNode {
  const { draftId, session } = useDesk();
  const { message } = App.useApp();
  const { source, format } = bound;
  const found = useQuery({
    ...questionQuery("drafts:correction", { id: draftId, figure: source, format, text: figure.returned }),
    staleTime: 0,
    gcTime: 0,
  });
  const correcting = useCorrectData(bound, (reading) => {
    followData(session, figure, reading, new Date().toISOString());
    if (reading.now?.text !== figure.returned) onDecided(figure.id);
    message.success({
      key: "desk",
      content: `数据已更正，文中写作“${reading.now?.text ?? figure.returned}”。`,
      duration: 6,
    });
  });
  const direct = found.data?.kind === "observation" || found.data?.kind === "item" ? found.data : null;
  return (
    <div className="returned-correct">
      {found.isPending && <LoadingState small label="正在查找数据" />}
      {found.isError && <ErrorState small error={errorOf(found.error)} />}
      {found.data !== undefined && <Correction correction={found.data} />}
      {correcting.error !== null && <ErrorState small error={errorOf(correcting.error)} />}
      <div className="figure-acts">
        {direct !== null && (
          <Button size="small" type="primary" disabled={correcting.isPending} onClick={() => correcting.mutate(direct)}>
            更正这一项数据
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}

function Correction({ correction }: { readonly correction: FigureCorrection }): ReactNode {
  const { openItem } = useNavigation();
  if (correction.kind === "none") return <p className="figure-soft">{correction.why}</p>;
  if (correction.kind === "rows") {
    const { rows, rowCount, why } = correction;
    return (
      <>
        <p className="figure-soft">{why}</p>
        <ul className="figure-rows">
          {rows.map(({ itemId, title, text }) => (
            <li key={itemId ?? title}>
              <button type="button" className="link-button" onClick={() => itemId !== null && openItem(itemId)}>
                {title}
              </button>
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {rowCount > rows.length && (
          <p className="figure-soft">
            共{rowCount}项，这里列出前{rows.length}项。
          </p>
        )}
      </>
    );
  }
  const { title, label, before, after } = correction;
  return (
    <p>
      {title}　{label}：<del>{before}</del> → <strong>{after}</strong>
      <span className="figure-soft">　更正后可以在数据页面撤销。</span>
    </p>
  );
}
