import {
  BarChartOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  InboxOutlined,
  LineChartOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { useFindingCount } from "../features/check/queries.ts";
import { useHelp } from "../features/help/use-help.tsx";
import { pages, pageTitles, useNavigation, type PageName } from "../lib/navigation.tsx";
import { countInTable } from "../lib/format.ts";
import { useRemembered } from "../lib/remembered.ts";
import { AppearanceSwitch } from "./AppearanceSwitch.tsx";
import "./rail.css";

const icons: Readonly<Record<PageName, ReactNode>> = {
  overview: <BarChartOutlined />,
  items: <UnorderedListOutlined />,
  indicators: <LineChartOutlined />,
  sources: <ReadOutlined />,
  reports: <FileTextOutlined />,
  archive: <InboxOutlined />,
  check: <FileDoneOutlined />,
};

/** The pages at the left; it can be made narrow to give tables more room. */
export function Rail(): ReactNode {
  const { page, goTo } = useNavigation();
  const [width, setWidth] = useRemembered("rail", isRailWidth, "wide");
  const narrow = width === "narrow";
  const found = useFindingCount();
  const help = useHelp();
  return (
    <nav className={narrow ? "rail rail-narrow" : "rail"} aria-label="页面">
      <div className="rail-head">
        <span className="rail-name">{narrow ? "年报" : "合作年报"}</span>
      </div>
      <ul className="rail-pages">
        {pages.map((name, index) => (
          <li key={name}>
            <RailButton
              label={pageTitles[name]}
              hint={`Ctrl+${index + 1}`}
              icon={icons[name]}
              count={name === "check" ? found : null}
              current={name === page}
              narrow={narrow}
              onClick={() => goTo(name)}
            />
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <RailButton
          label="帮助"
          hint="F1"
          icon={<QuestionCircleOutlined />}
          current={false}
          narrow={narrow}
          onClick={help.open}
        />
        <AppearanceSwitch />
        <RailButton
          label={narrow ? "展开" : "收起"}
          hint="收起或展开左侧栏"
          icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          current={false}
          narrow={narrow}
          onClick={() => setWidth(narrow ? "wide" : "narrow")}
        />
      </div>
      {help.dialog}
    </nav>
  );
}

interface RailButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  /** Number of things that wait on the page; null when it is not known, or has none to count. */
  readonly count?: number | null;
  readonly current: boolean;
  /** Only the icon shows, so that its name has to be told otherwise. */
  readonly narrow: boolean;
  readonly onClick: () => void;
}

function RailButton({ label, hint, icon, count = null, current, narrow, onClick }: RailButtonProps): ReactNode {
  const counted = count !== null && count > 0;
  return (
    <Tooltip title={narrow ? `${label}（${hint}）` : undefined} placement="right">
      <button
        className="rail-button"
        type="button"
        aria-label={counted ? `${label}，${countInTable(count)}处` : label}
        aria-current={current ? "page" : undefined}
        onClick={onClick}
      >
        {icon}
        <span className="rail-label">{label}</span>
        {counted && <span className="rail-count">{countInTable(count)}</span>}
      </button>
    </Tooltip>
  );
}

function isRailWidth(text: string): text is "wide" | "narrow" {
  return text === "wide" || text === "narrow";
}
