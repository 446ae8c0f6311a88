import { useMemo, type ReactNode } from "react";
import { usualColumns } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ListView, ViewContent } from "../../../../shared/ipc/questions/views.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { MenuItem } from "../../../components/MenuItem.tsx";
import { PanelButton } from "../../../components/PanelButton.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useViews } from "./queries.ts";
import { sameContent } from "./same-content.ts";
import { SaveView } from "./SaveView.tsx";
import { ViewLine } from "./ViewLine.tsx";
import "./views.css";

interface ViewsMenuProps {
  readonly year: number;
  /** What the list shows now. */
  readonly content: ViewContent;
  readonly onShow: (content: ViewContent) => void;
}

/** The list as it is before anybody sets anything. */
const usual: ViewContent = { columns: usualColumns, filter: {}, sort: null, group: null };

/** 视图: named ways to look at the list. The button bears the name of the one that is shown as it was kept. */
export function ViewsMenu({ year, content, onShow }: ViewsMenuProps): ReactNode {
  const views = useViews(year);
  const shown = useMemo(() => views.data?.find((view) => sameContent(view.content, content)), [views.data, content]);
  const isUsual = useMemo(() => sameContent(usual, content), [content]);
  return (
    <PanelButton
      label="视图"
      words={shown === undefined ? "视图" : `视图：${shown.name}`}
      active={shown !== undefined}
      className="views-menu"
    >
      {(close) => {
        const show = (next: ViewContent) => {
          onShow(next);
          close();
        };
        return (
          <>
            <MenuItem label="默认视图" current={isUsual} onClick={() => show(usual)} />
            {views.isError && <ErrorState small error={errorOf(views.error)} onAction={() => void views.refetch()} />}
            {views.isPending && <LoadingState small label="正在读取视图" />}
            <ViewList views={views.data ?? []} shown={shown} content={content} onShow={(view) => show(view.content)} />
            <SaveView year={year} content={content} taken={views.data ?? []} onSaved={close} />
          </>
        );
      }}
    </PanelButton>
  );
}

interface ViewListProps {
  readonly views: readonly ListView[];
  readonly shown: ListView | undefined;
  readonly content: ViewContent;
  readonly onShow: (view: ListView) => void;
}

function ViewList({ views, shown, content, onShow }: ViewListProps): ReactNode {
  if (views.length === 0)
    return <p className="panel-note">还没有保存的视图。设好列、筛选、排序和分组后，可以在这里存下来。</p>;
  return (
    <ul className="views-list" aria-label="保存的视图">
      {views.map((view) => (
        <ViewLine key={view.id} view={view} current={view === shown} content={content} onShow={() => onShow(view)} />
      ))}
    </ul>
  );
}
