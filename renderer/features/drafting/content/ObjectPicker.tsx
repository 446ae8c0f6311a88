import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import type { Block, ChartBlock } from "../../../../shared/domain/report.ts";
import { blocksOf } from "../../../../shared/domain/report-blocks.ts";
import { chartHeight } from "../../../../shared/charts/chart-size.ts";
import { ChartView } from "../../../components/ChartView.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { newObject } from "../objects/object-request.ts";
import { insertWhole } from "../editor/new-blocks.ts";
import { insertedPassage } from "../../../../shared/domain/draft/standard-object.ts";
import type { Composed } from "../../../../shared/domain/draft/draft-body.ts";

/** Charts and tables that the data of the year gives, seen before they are put in. */
export function ObjectPicker(): ReactNode {
  const { session, draft } = useDesk();
  const [shown, show] = useState<string | null>(null);
  const preview = useQuery(questionQuery("reports:preview", { year: draft.year, asOf: draft.asOf }));
  if (preview.isPending) return <LoadingState small label="正在读取图表" />;
  const offered = preview.data === undefined ? [] : blocksOf(preview.data.document).filter(isObject);
  const insert = (block: ChartBlock | TableBlock) => {
    const { editor } = session;
    insertWhole(block.kind, unnamed(block), originOf(block))(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  return (
    <section className="side-section" aria-labelledby="object-picker">
      <h2 className="side-title" id="object-picker">
        插入图表和表格
      </h2>
      <div className="figure-acts object-own">
        <Button size="small" onClick={() => session.defining.set(newObject)}>
          自己定义
        </Button>
      </div>
      {offered.length === 0 && <p className="side-words">这一年度的数据还不能生成图表。</p>}
      <ul className="figure-offers">
        {offered.map((block) => {
          const name = nameOf(block);
          return (
            <li key={name}>
              <button
                type="button"
                className="figure-offer"
                aria-expanded={name === shown}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => show(name === shown ? null : name)}
              >
                <span>{name}</span>
                <span className="figure-soft">{block.kind === "chart" ? "图" : "表"}</span>
              </button>
              {name === shown && (
                <div className="object-preview">
                  {block.kind === "chart" && (
                    <div style={{ height: chartHeight(block.chart) * 0.7 }}>
                      <ChartView chart={block.chart} />
                    </div>
                  )}
                  {block.kind === "table" && (
                    <p className="figure-soft">
                      {block.columns.map(({ title }) => title).join("、")}；共{block.rows.length}行
                    </p>
                  )}
                  <button
                    type="button"
                    className="link-button"
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => insert(block)}
                  >
                    插入到光标处
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Tables without a caption are annexes, which are put in as such. */
function isObject(block: Block): block is ChartBlock | TableBlock {
  return block.kind === "chart" || (block.kind === "table" && block.caption !== null);
}

function nameOf({ caption }: ChartBlock | TableBlock): string {
  return caption?.text ?? "";
}

/** It follows what the standard report draws under its name. */
function originOf(block: ChartBlock | TableBlock): Composed | null {
  const name = block.kind === "chart" ? block.chart.id : block.caption?.id;
  if (name === undefined) return null;
  return { passage: insertedPassage(block.kind, name), text: nameOf(block), at: new Date().toISOString() };
}

/** A copy has no name of its own yet: references point to the one that was there. */
function unnamed(block: ChartBlock | TableBlock): ChartBlock | TableBlock {
  if (block.caption === null) return block;
  const { id: _id, ...caption } = block.caption;
  return block.kind === "chart" ? { ...block, caption } : { ...block, caption };
}
