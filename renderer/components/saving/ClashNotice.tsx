import { Button } from "antd";
import type { ReactNode } from "react";
import { draftOf, type FieldLabels } from "../fields/binding.ts";
import type { OpenAutosave } from "../../lib/saving/use-autosave.ts";

interface ClashNoticeProps<Row extends Draft, Draft extends object> {
  readonly saving: OpenAutosave<Row, Draft>;
  readonly labels: FieldLabels<Draft>;
  readonly inWords: (field: keyof Draft & string, draft: Draft) => string;
}

/** Two people changed the same field: both values side by side, and one is chosen. Nothing is saved over the other unseen. */
export function ClashNotice<Row extends Draft, Draft extends object>({
  saving: { autosave, state },
  labels,
  inWords,
}: ClashNoticeProps<Row, Draft>): ReactNode {
  const { clash } = state;
  if (clash === null) return null;
  const names = Object.keys(labels).filter((name): name is keyof Draft & string =>
    clash.fields.some((field) => field === name),
  );
  return (
    <section className="save-notice save-notice-clash" role="alert" aria-label="在别处也改过的内容">
      <p className="save-notice-words">这些内容在别处也改过，两边的内容都保留着，请逐项选定。</p>
      {names.map((name) => (
        <div key={name} className="clash-field">
          <h3 className="clash-label">{labels[name]}</h3>
          <p className="clash-value">
            <span className="clash-side">我填写的</span>
            <span className="clash-text">{inWords(name, draftOf(state))}</span>
          </p>
          <Button size="small" onClick={() => autosave.choose(name, "mine")}>
            用我的
          </Button>
          <p className="clash-value">
            <span className="clash-side">现在的</span>
            <span className="clash-text">{inWords(name, clash.theirs)}</span>
          </p>
          <Button size="small" onClick={() => autosave.choose(name, "theirs")}>
            用现在的
          </Button>
        </div>
      ))}
    </section>
  );
}
