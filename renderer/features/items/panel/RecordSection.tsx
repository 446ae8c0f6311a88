import type { ReactNode } from "react";

/** The parts of a record, in order. */
export const recordSections = [
  { id: "basic", title: "基本情况" },
  { id: "goal", title: "目标与投资" },
  { id: "time", title: "时间与状态" },
  { id: "plan", title: "问题与打算" },
  { id: "own", title: "自定义列" },
  { id: "progress", title: "进展" },
  { id: "moves", title: "调入调出" },
  { id: "citations", title: "出处" },
  { id: "history", title: "历史" },
] as const;
export type SectionId = (typeof recordSections)[number]["id"];

interface RecordSectionProps {
  readonly id: SectionId;
  /** At the right of the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a record under its heading. */
export function RecordSection({ id, action, children }: RecordSectionProps): ReactNode {
  const headingId = `record-${id}`;
  return (
    <section className="record-section" aria-labelledby={headingId} data-section={id}>
      <div className="record-section-head">
        <h3 id={headingId}>{recordSections.find((section) => section.id === id)?.title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
