import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { useLayoutEffect, useMemo, type ReactNode } from "react";
import { useAppearance } from "../lib/appearance.tsx";
import { applyPalette, darkPalette, lightPalette } from "./palette.ts";
import { antTheme } from "./theme.ts";

interface LookProps {
  /** Ant Design writes style elements while it runs; the page's policy lets only those with its nonce through. */
  readonly cspNonce: string | null;
  readonly children: ReactNode;
}

/** Language, colours and measures of the whole window. */
export function Look({ cspNonce, children }: LookProps): ReactNode {
  const { dark } = useAppearance();
  const palette = dark ? darkPalette : lightPalette;
  const theme = useMemo(() => antTheme(palette, dark), [palette, dark]);
  useLayoutEffect(() => applyPalette(palette, dark, document.documentElement), [palette, dark]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      {...(cspNonce === null ? {} : { csp: { nonce: cspNonce } })}
      button={{ autoInsertSpace: false }}
    >
      {/* 已归档 and the like are told below the top bar, where they hide nothing. */}
      <App message={{ top: 52, maxCount: 2 }}>{children}</App>
    </ConfigProvider>
  );
}
