import { Button } from "antd";
import type { Command } from "@tiptap/pm/state";
import type { ReactNode } from "react";
import { definitionOf } from "../../../../shared/domain/draft/data-definition.ts";
import type { ObjectChange } from "../../../../shared/domain/draft/object-answers.ts";
import { useDesk } from "../desk/desk-context.ts";
import { walkToCheck } from "../figures/walk.ts";
import { agreeToObject, releaseObject } from "./object-commands.ts";
import { requestAt } from "./object-request.ts";
import { objectNeedsLook, objectStateLabels, type PlacedObject } from "./objects-in.ts";

/** How many changed numbers are shown. */
const mostChanges = 12;

/** The selected chart or table: how it stands against the data, and what a person can decide. */
export function ObjectCard({ placed }: { readonly placed: PlacedObject }): ReactNode {
  const { session, readOnly } = useDesk();
  const { editor } = session;
  const { state, standing } = placed;
  const request = requestAt(editor.state, placed.place);
  const isStandard = definitionOf(placed.block) === null;
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <div className="object-card">
      {state !== null && <p className={`figure-text figure-state-${state}`}>{objectStateLabels[state]}</p>}
      {standing?.missing != null && <p className="figure-missing">{standing.missing}。文中保留最后一次的数据。</p>}
      {state === "moved" && <ChangeList changes={standing?.changes ?? []} />}
      {!readOnly && (
        <div className="figure-acts">
          {objectNeedsLook(state) && standing?.now != null && (
            <Button
              size="small"
              type="primary"
              title="Alt+Enter"
              onClick={() => {
                run(agreeToObject(new Date().toISOString()));
                walkToCheck(editor.view, 1);
              }}
            >
              {state === "moved" ? "采用新数据" : "确认"}
            </Button>
          )}
          {request !== null && (
            <Button size="small" onClick={() => session.defining.set(request)}>
              {isStandard ? "改为自己定义" : "修改定义"}
            </Button>
          )}
          <Button size="small" type="text" title="保留现有内容，不再随数据变动" onClick={() => run(releaseObject)}>
            解除关联
          </Button>
        </div>
      )}
    </div>
  );
}

function ChangeList({ changes }: { readonly changes: readonly ObjectChange[] }): ReactNode {
  return (
    <ul className="figure-rows object-changes" aria-label="变动的数据">
      {changes.slice(0, mostChanges).map(({ place, before, now }) => (
        <li key={place}>
          <span>{place}</span>
          <span className="figures">
            <del>{before === "" ? "无" : before}</del> → <strong>{now === "" ? "无" : now}</strong>
          </span>
        </li>
      ))}
      {changes.length > mostChanges && <li className="figure-soft">共{changes.length}处变动</li>}
      {changes.length === 0 && <li className="figure-soft">各部分的名称或顺序有变动</li>}
    </ul>
  );
}
