import { useRef, type ReactNode } from "react";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import type { Item, ItemDraft } from "../../../../shared/domain/item.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { standingOf } from "../../../../shared/domain/standing.ts";
import { binder, draftOf } from "../fields/binding.ts";
import { itemLabels, itemValueInWords } from "../labels.ts";
import { ProgressEntries } from "../progress/ProgressEntries.tsx";
import { ClashNotice } from "../saving/ClashNotice.tsx";
import { SaveProblem } from "../saving/SaveProblem.tsx";
import type { OpenAutosave } from "../../../lib/saving/use-autosave.ts";
import { Citations } from "./Citations.tsx";
import { ItemForm } from "./ItemForm.tsx";
import { LampLine } from "./LampLine.tsx";
import { RecordNav } from "./RecordNav.tsx";
import { RecordSection, type SectionId } from "./RecordSection.tsx";
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
  readonly history: RecordHistoryOf | null;
}

/** Everything about an item below its head: form, progress, sources, history. */
export function RecordBody(props: RecordBodyProps): ReactNode {
  const { saving, detail, catalog, asOf, readOnly, isNew, history } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const { autosave, state } = saving;
  const draft = draftOf(state);
  const standing = detail?.standing ?? standingOf([], asOf);
  const goTo = (section: SectionId) =>
    scrollRef.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: "start" });
  const ownCitations = detail?.citations.filter(({ citation }) => citation.targetKind !== "progress") ?? [];

  return (
    <>
      <RecordNav
        shown={sectionsOf(detail, ownCitations.length, history !== null)}
        counts={{ progress: detail?.progress.length ?? 0, citations: ownCitations.length }}
        onGo={goTo}
      />
      <SaveProblem saving={saving} />
      <ClashNotice
        saving={saving}
        labels={itemLabels}
        inWords={(field, value) => itemValueInWords(field, value, catalog?.worklists ?? [])}
      />
      <div className="record-body" ref={scrollRef}>
        {readOnly && <p className="record-frozen">本年度已归档，内容只能查看，不能修改。</p>}
        <ItemForm
          bind={binder(autosave, state, itemLabels, readOnly)}
          catalog={catalog}
          year={state.row.year}
          isNew={isNew}
          standing={
            detail && (
              <StandingLine
                standing={standing}
                planned={draft.plannedThisYear}
                onShowProgress={() => goTo("progress")}
              />
            )
          }
          lamp={<LampLine item={{ ...draft, year: state.row.year }} standing={standing} />}
        />
        {detail && <ProgressEntries key={detail.item.id} detail={detail} asOf={asOf} readOnly={readOnly} />}
        {ownCitations.length > 0 && (
          <RecordSection id="citations">
            <Citations citations={ownCitations} />
          </RecordSection>
        )}
        {detail && history && <RecordSection id="history">{history(detail.item.id)}</RecordSection>}
      </div>
    </>
  );
}

function sectionsOf(detail: ItemDetail | null, citations: number, hasHistory: boolean): readonly SectionId[] {
  const form: readonly SectionId[] = ["basic", "goal", "time", "plan"];
  if (detail === null) return form;
  return [
    ...form,
    "progress",
    ...(citations > 0 ? (["citations"] as const) : []),
    ...(hasHistory ? (["history"] as const) : []),
  ];
}
