import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { Command } from "@tiptap/pm/state";
import { sentenceAt } from "../../../../shared/domain/draft/sentences.ts";
import { useNavigation } from "../../../lib/navigation.tsx";
import { useDesk } from "../desk/desk-context.ts";
import { wordsOfParagraph } from "../model/node-to-runs.ts";
import { confirmFigure, fixFigure, releaseFigure, unbindFigure } from "./figure-commands.ts";
import { FigureFacts } from "./FigureFacts.tsx";
import { figureStateLabels, needsLook } from "./figure-state.ts";
import type { PlacedFigure } from "./figures-in.ts";
import { WordingLine } from "./WordingLine.tsx";
import { walkToCheck } from "./walk.ts";

/** The selected figure: what stands on paper, what the data gives, and what a person can decide. */
export function FigureCard({ placed }: { readonly placed: PlacedFigure }): ReactNode {
  const { session, readOnly } = useDesk();
  const { openItem } = useNavigation();
  const reading = session.readings().get(placed.figure.id);
  const { state, figure } = placed;
  const $place = session.editor.state.doc.resolve(placed.place);
  const sentence = sentenceOf($place);
  return (
    <section className="side-section figure-card" aria-label="选中的数字">
      <p className="figure-text">
        <FigureChange placed={placed} now={reading?.now?.text ?? null} />
        {state !== null && <span className={`figure-state figure-state-${state}`}>{figureStateLabels[state]}</span>}
      </p>
      {figure.former !== undefined && (
        <p className="figure-soft">
          {figure.former.year}年报告中为{figure.former.text}
        </p>
      )}
      <p className="figure-sentence">{sentence}</p>
      {reading?.contradictedWord != null && (
        <p className="figure-missing">句中写的是“{reading.contradictedWord}”，与现在的数据不符，请修改文字。</p>
      )}
      <WordingLine sentence={sentence} blockId={blockIdOf($place)} />
      {figure.fixed !== undefined && <p className="figure-soft">固定原因：{figure.fixed.reason}</p>}
      {!readOnly && <FigureActs placed={placed} hasValue={reading?.now != null} />}
      {reading !== undefined && (
        <FigureFacts
          reading={reading}
          most={8}
          onOpen={({ itemId }) => (itemId === null ? undefined : openItem(itemId))}
        />
      )}
    </section>
  );
}

interface FigureChangeProps {
  readonly placed: PlacedFigure;
  readonly now: string | null;
}

function FigureChange({ placed: { text }, now }: FigureChangeProps): ReactNode {
  if (now === null || now === text) return <strong>{text}</strong>;
  return (
    <>
      <del>{text}</del> → <strong>{now}</strong>
    </>
  );
}

type Place = ReturnType<ReturnType<typeof useDesk>["session"]["editor"]["state"]["doc"]["resolve"]>;

function sentenceOf($place: Place): string {
  const { parent, parentOffset } = $place;
  const before = wordsOfParagraph(parent.cut(0, parentOffset)).length;
  return sentenceAt(wordsOfParagraph(parent), before);
}

/** Of the block in its chapter that holds the place. */
function blockIdOf($place: Place): string | null {
  const id: unknown = $place.depth < 2 ? null : $place.node(2).attrs["id"];
  return typeof id === "string" ? id : null;
}

function FigureActs({ placed, hasValue }: { readonly placed: PlacedFigure; readonly hasValue: boolean }): ReactNode {
  const { session } = useDesk();
  const [fixing, setFixing] = useState(false);
  const { editor } = session;
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const { state } = placed;
  if (fixing) {
    return (
      <FixForm
        text={placed.text}
        onCancel={() => setFixing(false)}
        onFix={(reason, text) => {
          setFixing(false);
          run(fixFigure(reason, text));
        }}
      />
    );
  }
  return (
    <div className="figure-acts">
      {needsLook(state) && hasValue && (
        <Button
          size="small"
          type="primary"
          title="Alt+Enter"
          onClick={() => {
            run(confirmFigure(new Date().toISOString()));
            walkToCheck(editor.view, 1);
          }}
        >
          {state === "moved" ? "采用新值" : "确认"}
        </Button>
      )}
      {state === "fixed" ? (
        <Button size="small" onClick={() => run(releaseFigure)}>
          取消固定
        </Button>
      ) : (
        <Button size="small" onClick={() => setFixing(true)}>
          手工固定
        </Button>
      )}
      <Button size="small" type="text" onClick={() => run(unbindFigure)}>
        解除关联
      </Button>
    </div>
  );
}

interface FixFormProps {
  readonly text: string;
  readonly onCancel: () => void;
  readonly onFix: (reason: string, text: string) => void;
}

/** A figure is fixed by hand: how it is written, and why. */
function FixForm({ text, onCancel, onFix }: FixFormProps): ReactNode {
  const [written, setWritten] = useState(text);
  const [reason, setReason] = useState("");
  const isReady = reason.trim() !== "" && written.trim() !== "";
  return (
    <form
      className="figure-fix"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onFix(reason.trim(), written.trim());
      }}
    >
      <label className="desk-field">
        文中写作
        <Input value={written} maxLength={200} onChange={(event) => setWritten(event.target.value)} />
      </label>
      <label className="desk-field">
        固定原因
        <Input
          value={reason}
          maxLength={200}
          placeholder="例如：以统计部门公布数为准"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="figure-acts">
        <Button size="small" type="primary" htmlType="submit" disabled={!isReady}>
          固定
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
