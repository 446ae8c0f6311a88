import { Button } from "antd";
import type { ReactNode } from "react";
import { draftRuleLabels, draftRules, type CheckFinding } from "../../../../shared/domain/draft/check-finding.ts";
import { groupBy } from "../../../../shared/domain/group-by.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useDesk } from "../desk/desk-context.ts";
import { goToPlace, placeOfId } from "../desk/go-to-place.ts";
import { useDraftCheck } from "./use-draft-check.ts";

/** 检查: findings by kind, each leading to its place. */
export function CheckPanel(): ReactNode {
  const { session } = useDesk();
  const check = useDraftCheck();
  const again = () =>
    void session.saver.flush().then(
      () => check.refetch(),
      () => undefined,
    );
  if (check.isPending) return <LoadingState small label="正在检查报告" />;
  if (check.isError) return <ErrorState small error={errorOf(check.error)} onAction={again} />;
  const { findings } = check.data;
  const byRule = groupBy(findings, ({ rule }) => rule);
  return (
    <>
      <div className="side-section check-head">
        <span role="status">{findings.length === 0 ? "没有发现问题" : `共${findings.length}处`}</span>
        <Button size="small" loading={check.isFetching} onClick={again}>
          重新检查
        </Button>
      </div>
      {draftRules.map((rule) => {
        const found = byRule.get(rule) ?? [];
        return found.length === 0 ? null : (
          <section key={rule} className="side-section" aria-label={draftRuleLabels[rule]}>
            <h2 className="side-title">
              {draftRuleLabels[rule]}（{found.length}）
            </h2>
            <ul className="side-list">
              {found.map((finding) => (
                <FindingLine key={keyOf(finding)} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function keyOf({ rule, chapterId, blockId, figureId, quote, message }: CheckFinding): string {
  return [rule, chapterId, blockId, figureId, quote, message].join(" ");
}

function FindingLine({ finding }: { readonly finding: CheckFinding }): ReactNode {
  const { session } = useDesk();
  const { figureId, blockId, chapterId, message, quote, severity } = finding;
  const go = () => {
    for (const id of [figureId, blockId, chapterId]) {
      const place = id === null ? null : placeOfId(session, id);
      if (place === null) continue;
      goToPlace(session, place);
      return;
    }
  };
  return (
    <li className={`check-finding check-${severity}`}>
      <button type="button" className="check-go" onClick={go}>
        {message}
        {quote !== "" && <span className="check-quote">“{quote}”</span>}
      </button>
    </li>
  );
}
