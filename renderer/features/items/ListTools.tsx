import { FullscreenExitOutlined, FullscreenOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { listColumnLabel } from "../../../shared/exchange/grid/list-columns.ts";
import { itemGroupings, type ItemGrouping } from "../../../shared/ipc/questions/item-list.ts";
import { MenuItem } from "../../components/MenuItem.tsx";
import { PanelButton } from "../../components/PanelButton.tsx";
import { ColumnsMenu } from "./columns/ColumnsMenu.tsx";
import { RowsMenu } from "./rows/RowsMenu.tsx";
import { useFullList } from "./use-full-list.ts";
import type { ItemsDesk } from "./use-items-desk.ts";
import { ViewsMenu } from "./views/ViewsMenu.tsx";

interface ListToolsProps {
  readonly desk: ItemsDesk;
  readonly year: number;
  readonly readOnly: boolean;
}

/** What is set for the list as a whole: view, groups, columns, selected rows, the whole window. */
export function ListTools({ desk, year, readOnly }: ListToolsProps): ReactNode {
  const [full, setFull] = useFullList();
  return (
    <div className="list-tools">
      <ViewsMenu year={year} content={desk.viewContent} onShow={desk.showView} />
      <GroupMenu desk={desk} />
      <ColumnsMenu columns={desk.columns} onChange={desk.setColumns} onManageOwn={() => desk.setManagingOwn(true)} />
      <RowsMenu
        count={desk.selectedCount}
        total={desk.rows.total}
        readOnly={readOnly}
        onChange={() => desk.setChanging(true)}
        onDelete={desk.deleteRows}
        onSelectAll={desk.selectAll}
      />
      <Button
        aria-label={full ? "退出全屏" : "全屏"}
        aria-pressed={full}
        title={full ? "退出全屏（F11）" : "全屏（F11）"}
        icon={full ? <FullscreenExitOutlined aria-hidden="true" /> : <FullscreenOutlined aria-hidden="true" />}
        onClick={() => setFull(!full)}
      />
    </div>
  );
}

/** What the list can be grouped by: also by each own column of choices. */
function groupingsOf({ own }: ItemsDesk): readonly ItemGrouping[] {
  return [...itemGroupings, ...own.filter(({ kind }) => kind === "choice").map(({ field }) => field)];
}

function GroupMenu({ desk }: { readonly desk: ItemsDesk }): ReactNode {
  const { by } = desk;
  return (
    <PanelButton
      label="分组"
      words={by === null ? "分组" : `按${listColumnLabel(by)}分组`}
      active={by !== null}
      className="group-menu"
    >
      {(close) => {
        const choose = (next: ItemGrouping | null) => () => {
          desk.setBy(next);
          close();
        };
        return (
          <div className="panel-menu">
            <MenuItem label="不分组" current={by === null} onClick={choose(null)} />
            {groupingsOf(desk).map((grouping) => (
              <MenuItem
                key={grouping}
                label={`按${listColumnLabel(grouping)}`}
                current={by === grouping}
                onClick={choose(grouping)}
              />
            ))}
            {by !== null && (
              <>
                <MenuItem label="全部收起" onClick={() => (desk.foldAll(true), close())} />
                <MenuItem label="全部展开" onClick={() => (desk.foldAll(false), close())} />
              </>
            )}
          </div>
        );
      }}
    </PanelButton>
  );
}
