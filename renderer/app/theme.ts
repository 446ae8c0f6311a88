import { theme, type ThemeConfig } from "antd";
import type { Palette } from "./palette.ts";

const fontFamily = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Ant Design in the colours of the palette: compact, little rounding, no shadows on what lies flat. */
export function antTheme(palette: Palette, dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? [theme.darkAlgorithm, theme.compactAlgorithm] : [theme.compactAlgorithm],
    token: {
      fontFamily,
      // The compact algorithm takes one step off these: 14 px of text, controls of 28 px and small ones of 24 px.
      fontSize: 16,
      controlHeight: 32,
      controlHeightSM: 24,
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 2,
      colorPrimary: palette.accent,
      colorPrimaryHover: palette["accent-hover"],
      colorPrimaryActive: palette["accent-hover"],
      colorInfo: palette.accent,
      colorLink: palette["accent-text"],
      // The lighter ones that the algorithm derives are too pale to read; what is pointed at gets a ground instead.
      colorLinkHover: palette["accent-text"],
      colorLinkActive: palette["accent-text"],
      colorError: palette["lamp-red"],
      colorWarning: palette["lamp-yellow"],
      colorSuccess: palette["lamp-green"],
      colorText: palette.ink,
      colorTextSecondary: palette["ink-soft"],
      colorTextTertiary: palette["ink-soft"],
      colorTextDescription: palette["ink-soft"],
      colorTextPlaceholder: palette["ink-soft"],
      colorBgBase: palette.paper,
      colorBgContainer: palette.paper,
      colorBgLayout: palette.paper,
      // What the algorithm derives for dark is a blue of its own.
      colorBgElevated: palette.raised,
      // What the algorithm derives from a dark accent is grey; these keep its hue.
      colorPrimaryBg: palette["accent-wash"],
      colorPrimaryBgHover: palette["accent-wash"],
      controlItemBgActive: palette["accent-wash"],
      controlItemBgActiveHover: palette["accent-wash"],
      controlItemBgHover: palette.hover,
      colorBgMask: dark ? "rgb(0 0 0 / 50%)" : "rgb(20 26 32 / 28%)",
      colorBorder: palette["line-strong"],
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      motionDurationMid: "0.1s",
      motionDurationSlow: "0.12s",
    },
    components: {
      Table: { cellFontSize: 13, cellPaddingBlock: 6, cellPaddingInline: 8, headerBg: palette.chrome },
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        linkHoverBg: palette.hover,
        defaultHoverColor: palette["accent-text"],
        defaultHoverBorderColor: palette["accent-text"],
        defaultActiveColor: palette["accent-text"],
        defaultActiveBorderColor: palette["accent-text"],
      },
    },
  };
}
