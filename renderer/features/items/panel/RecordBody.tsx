import { Button } from "antd";
import { useRef, type ReactNode } from "react";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import type { Item, ItemDraft } from "../../../../shared/domain/item.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { ownField } from "../../../../shared/domain/own-field.ts";
import { standingOf } from "../../../../shared/domain/standing.ts";
import { binder, draftOf } from "../../../components/fields/binding.ts";
import { itemLabels, itemValueInWords } from "../labels.ts";
import { ProgressEntries } from "../progress/ProgressEntries.tsx";
import { ClashNotice } from "../../../components/saving/ClashNotice.tsx";
import { SaveProblem } from "../../../components/saving/SaveProblem.tsx";
import type { OpenAutosave } from "../../../lib/saving/use-autosave.ts";
import { useCiting } from "../../../lib/citing.tsx";
import { Citations } from "../../../components/record/Citations.tsx";
import { ItemForm } from "./ItemForm.tsx";
import { isAnswered } from "../../../../shared/domain/problems/item-problem.ts";
import { frozenInWords } from "../../../lib/frozen-words.ts";
import { useWorkingYear, useYearSummary } from "../../../lib/working-year.tsx";
import { ItemMoves } from "../moves/ItemMoves.tsx";
import { ProblemRequest } from "../problems/ProblemRequest.tsx";
import { ItemProblems } from "../problems/ItemProblems.tsx";
import { useOpenProblem } from "../problems/use-open-problem.ts";
import { CarriedLine } from "./CarriedLine.tsx";
import { LampLine } from "./LampLine.tsx";
import { RecordNav } from "./RecordNav.tsx";
import { RecordSection, type SectionId } from "./RecordSection.tsx";
import type { RecordFocus } from "../use-desk.ts";
import { StandingLine } from "./StandingLine.tsx";

/** Shows the history of an item, which is a feature of its own. */
export type RecordHistoryOf = (itemId: string) => ReactNode;

interface RecordBodyProps {
  readonly saving: OpenAutosave<Item, ItemDraft>;
  readonly detail: ItemDetail | null;
  readonly catalog: Catalog | undefined;
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  readonly isNew: boolean;
  readonly focus: RecordFocus;
  readonly history: RecordHistoryOf | null;
}

/** Everything about an item below its head: form, progress, sources, history. */
export function RecordBody(props: RecordBodyProps): ReactNode {
  const { saving, detail, catalog, asOf, readOnly, isNew, focus, history } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const { autosave, state } = saving;
  const { add } = useCiting();
  const { frozen } = useWorkingYear();
  const { lampRule } = useYearSummary();
  const draft = draftOf(state);
  const standing = detail?.standing ?? standingOf([], asOf);
  const goTo = (section: SectionId) =>
    scrollRef.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: "start" });
  const own = catalog?.ownColumns.filter(({ worklistId }) => worklistId === draft.worklistId) ?? [];
  const labels = { ...itemLabels, ...Object.fromEntries(own.map(({ name }) => [ownField(name), name])) };
  const problems = useOpenProblem(state.row.id, detail, asOf);
  const answer = () => {
    problems.answer();
    goTo("plan");
  };
  const ownCitations = detail?.citations.filter(({ citation }) => citation.targetKind !== "progress") ?? [];

  return (
    <>
      <RecordNav
        shown={sectionsOf(detail, own.length > 0, history !== null)}
        counts={{
          progress: detail?.progress.length ?? 0,
          moves: detail?.moves.length ?? 0,
          citations: ownCitations.length,
        }}
        onGo={goTo}
      />
      <SaveProblem saving={saving} />
      <ClashNotice
        saving={saving}
        labels={labels}
        inWords={(field, value) => itemValueInWords(field, value, catalog?.worklists ?? [])}
      />
      <div className="record-body" ref={scrollRef}>
        {readOnly && <p className="record-frozen">{frozenInWords(frozen)}</p>}
        {detail && <CarriedLine carried={detail.carried} />}
        <ItemForm
          bind={binder(autosave, state, labels, readOnly)}
          own={own}
          catalog={catalog}
          year={state.row.year}
          isNew={isNew}
          asOf={asOf}
          standing={
            detail && (
              <StandingLine
                standing={standing}
                planned={draft.plannedThisYear}
                onShowProgress={() => goTo("progress")}
              />
            )
          }
          lamp={
            <LampLine item={{ ...draft, year: state.row.year }} standing={standing} rule={lampRule}>
              {!readOnly && detail && !isAnswered(detail.problems, asOf) && <ProblemRequest onAnswer={answer} />}
            </LampLine>
          }
          problems={
            detail && (
              <ItemProblems
                detail={detail}
                desk={problems}
                units={catalog?.units ?? []}
                asOf={asOf}
                readOnly={readOnly}
              />
            )
          }
        />
        {detail && (
          <ProgressEntries key={detail.item.id} detail={detail} asOf={asOf} readOnly={readOnly} focus={focus} />
        )}
        {detail && <ItemMoves key={`moves-${detail.item.id}`} detail={detail} catalog={catalog} readOnly={readOnly} />}
        {detail && (
          <RecordSection
            id="citations"
            action={
              !readOnly && (
                <Button
                  size="small"
                  onClick={() => add({ kind: "item", id: detail.item.id, title: detail.item.title })}
                >
                  添加出处
                </Button>
              )
            }
          >
            {ownCitations.length === 0 ? (
              <p className="record-nothing">还没有出处。出处是素材中的一句话，说明这条事项从哪里来。</p>
            ) : (
              <Citations citations={ownCitations} readOnly={readOnly} />
            )}
          </RecordSection>
        )}
        {detail && history && <RecordSection id="history">{history(detail.item.id)}</RecordSection>}
      </div>
    </>
  );
}

function sectionsOf(detail: ItemDetail | null, hasOwn: boolean, hasHistory: boolean): readonly SectionId[] {
  const form: readonly SectionId[] = ["basic", "goal", "time", "plan", ...(hasOwn ? (["own"] as const) : [])];
  if (detail === null) return form;
  const moves = detail.moves.length > 0 ? (["moves"] as const) : [];
  return [...form, "progress", ...moves, "citations", ...(hasHistory ? (["history"] as const) : [])];
}
