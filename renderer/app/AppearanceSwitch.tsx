import { DesktopOutlined, MoonOutlined, SunOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import type { ReactNode } from "react";
import { appearanceChoices, useAppearance, type AppearanceChoice } from "../lib/appearance.tsx";

const labels: Readonly<Record<AppearanceChoice, string>> = { system: "跟随系统", light: "浅色", dark: "深色" };
const icons: Readonly<Record<AppearanceChoice, ReactNode>> = {
  system: <DesktopOutlined />,
  light: <SunOutlined />,
  dark: <MoonOutlined />,
};

/** Light, dark, or as the system has it. */
export function AppearanceSwitch(): ReactNode {
  const { choice, choose } = useAppearance();
  const items = appearanceChoices.map((one) => ({ key: one, label: labels[one], icon: icons[one] }));
  const onClick = ({ key }: { readonly key: string }) => {
    const chosen = appearanceChoices.find((one) => one === key);
    if (chosen) choose(chosen);
  };
  return (
    <Dropdown
      menu={{ items, onClick, selectable: true, selectedKeys: [choice] }}
      trigger={["click"]}
      placement="topLeft"
    >
      <button className="rail-button" type="button" aria-label={`界面颜色：${labels[choice]}`} aria-haspopup="menu">
        {icons[choice]}
        <span className="rail-label">{labels[choice]}</span>
      </button>
    </Dropdown>
  );
}
