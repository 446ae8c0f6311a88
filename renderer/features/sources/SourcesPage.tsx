import { Button, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { TakeBackLine } from "../../components/record/TakeBackLine.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { useFootLine } from "../../lib/foot-line.ts";
import { countInTable } from "../../lib/format.ts";
import { useNewKey } from "../../lib/new-key.ts";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { MissingList } from "./MissingList.tsx";
import { NewSourceDialog } from "./NewSourceDialog.tsx";
import { useMissing, useRefreshSources, useSources } from "./queries.ts";
import { SourceList } from "./SourceList.tsx";
import { SourcePlace } from "./SourcePlace.tsx";
import { useSourcesDesk } from "./use-sources-desk.ts";
import "./sources.css";
import "./article.css";
import "./source-dialogs.css";

type View = "sources" | "missing";

/** 素材: what the year's facts come from, sentence by sentence, and what has no source yet. */
export function SourcesPage(): ReactNode {
  const { year, readOnly, frozen } = useWorkingYear();
  const answer = useSources();
  const missing = useMissing(year);
  const refresh = useRefreshSources();
  const desk = useSourcesDesk(year);
  const [chosen, choose] = useState<View>("sources");
  const [shownFor, showFor] = useState(0);
  const [adding, setAdding] = useState(false);
  // Somebody was sent here to see a source.
  if (desk.open !== null && desk.open.serial !== shownFor) {
    showFor(desk.open.serial);
    choose("sources");
  }
  const sources = answer.data ?? [];
  const lacking = missing.data && missing.data.items.length + missing.data.observations.length;
  useFootLine(answer.data === undefined ? [] : [`共${countInTable(sources.length)}份素材`]);
  useNewKey(() => setAdding(true), !readOnly);

  if (answer.isError) return <ErrorState error={errorOf(answer.error)} onAction={refresh} />;
  return (
    <PageFrame
      title="素材"
      note={
        frozen === "archived"
          ? `${year}年度已归档，素材和出处只能查看`
          : frozen === "store"
            ? frozenInWords(frozen)
            : "文章、通知、纪要的原文，逐句作为事项和指标的出处"
      }
      actions={
        !readOnly && (
          <Button type="primary" title="新增素材（N）" onClick={() => setAdding(true)}>
            新增素材
          </Button>
        )
      }
      toolbar={
        <Segmented<View>
          aria-label="列出什么"
          value={chosen}
          onChange={choose}
          options={[
            { value: "sources", label: `素材 ${countInTable(sources.length)}` },
            { value: "missing", label: `没有出处${lacking === undefined ? "" : ` ${countInTable(lacking)}`}` },
          ]}
        />
      }
      body="fills"
    >
      {desk.deletion !== null && (
        <TakeBackLine
          words={`已删除素材“${desk.deletion.title}”及其出处。`}
          onUndo={desk.undoDeletion}
          onDismiss={desk.dismissDeletion}
        />
      )}
      {chosen === "missing" ? (
        <MissingList answer={missing} readOnly={readOnly} onRefresh={refresh} />
      ) : (
        <div className="sources">
          {answer.isPending ? (
            <LoadingState label="正在读取素材" />
          ) : (
            <SourceList
              sources={sources}
              year={year}
              openId={desk.open?.id ?? null}
              readOnly={readOnly}
              onOpen={desk.show}
              onAdd={() => setAdding(true)}
            />
          )}
          {sources.length > 0 && (
            <SourcePlace open={desk.open} year={year} readOnly={readOnly} onDelete={desk.remove} onRefresh={refresh} />
          )}
        </div>
      )}
      <NewSourceDialog
        open={adding}
        year={year}
        onClose={() => setAdding(false)}
        onCreated={(id) => {
          setAdding(false);
          choose("sources");
          desk.show(id);
        }}
      />
    </PageFrame>
  );
}
