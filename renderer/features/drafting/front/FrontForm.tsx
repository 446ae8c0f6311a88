import { Checkbox } from "antd";
import type { ReactNode } from "react";
import type { Cover, Imprint, RedHead, ReportFront } from "../../../../shared/domain/report-front.ts";
import type { DraftSession } from "../session/draft-session.ts";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { CoverFields, ImprintFields, RedHeadFields } from "./FrontFields.tsx";
import { changeFront, frontIn } from "./front-in.ts";

/** The form on the page. */
export const frontFormId = "desk-front-form";
/** What can be filled in here; the fields of each carry its name in `data-part`. */
export type FrontPart = "封面" | "版头" | "版记";

/** 封面, 目录, 版头 and 版记: each is put on the paper by its mark, and filled in below it. */
export function FrontForm(): ReactNode {
  const { session } = useDesk();
  const front = useEditorValue(session, frontIn);
  const { editor } = session;
  const change = (part: Partial<ReportFront>) => changeFront(part)(editor.state, editor.view.dispatch);
  return (
    <section className="side-section" aria-label="封面、版头和版记" id={frontFormId}>
      <h2 className="side-title">封面、版头和版记</h2>
      <Part
        label="封面"
        checked={front?.cover != null}
        onChange={(isOn) => change({ cover: isOn ? firstCover(session) : null })}
      />
      {front?.cover != null && (
        <div data-part={"封面" satisfies FrontPart}>
          <CoverFields cover={front.cover} onChange={(cover) => change({ cover })} />
        </div>
      )}
      <Part
        label="目录（导出时按页码生成）"
        checked={front?.hasContents === true}
        onChange={(hasContents) => change({ hasContents })}
      />
      <Part
        label="版头"
        checked={front?.redHead != null}
        onChange={(isOn) => change({ redHead: isOn ? firstRedHead(session) : null })}
      />
      {front?.redHead != null && (
        <div data-part={"版头" satisfies FrontPart}>
          <RedHeadFields head={front.redHead} onChange={(redHead) => change({ redHead })} />
        </div>
      )}
      <Part
        label="版记"
        checked={front?.imprint != null}
        onChange={(isOn) => change({ imprint: isOn ? firstImprint(session) : null })}
      />
      {front?.imprint != null && (
        <div data-part={"版记" satisfies FrontPart}>
          <ImprintFields imprint={front.imprint} onChange={(imprint) => change({ imprint })} />
        </div>
      )}
    </section>
  );
}

interface PartProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Part({ label, checked, onChange }: PartProps): ReactNode {
  return (
    <div className="front-part">
      <Checkbox checked={checked} onChange={({ target }) => onChange(target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}

// Each begins with what the report says already.

function firstCover(session: DraftSession): Cover {
  const { title, signature } = session.body();
  return { title, unit: signature.unit, date: signature.date };
}

function firstRedHead(session: DraftSession): RedHead {
  const { unit, date } = session.body().signature;
  return { marks: [unit ?? ""], documentNumber: `　　〔${date.slice(0, 4)}〕　　号` };
}

function firstImprint(session: DraftSession): Imprint {
  const { unit, date } = session.body().signature;
  return { copiesTo: null, printedBy: unit ?? "", printedOn: date };
}
