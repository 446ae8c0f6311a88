import { PlusOutlined } from "@ant-design/icons";
import { Button, Select, type RefSelectProps } from "antd";
import { useRef, useState, type ReactElement, type ReactNode } from "react";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";
import { CarryDialog } from "../features/registers/carry/CarryDialog.tsx";
import { countInTable } from "../lib/format.ts";
import { frozenInWords } from "../lib/frozen-words.ts";
import { useWorkingYear, useYears } from "../lib/working-year.tsx";
import { DemoYearDialog } from "./DemoYearDialog.tsx";
import { NewYearDialog } from "./NewYearDialog.tsx";

type Beginning = "new-year" | "demo-year";

/** Changes the year worked on, and begins new ones. */
export function YearSwitch(): ReactNode {
  const { year, setYear, storeReadOnly } = useWorkingYear();
  const years = useYears();
  const [open, setOpen] = useState(false);
  const [carrying, setCarrying] = useState(false);
  const [dialog, setDialog] = useState<Beginning | null>(null);
  const begin = (which: Beginning) => {
    setOpen(false);
    setDialog(which);
  };
  const close = () => setDialog(null);
  const list = useRef<RefSelectProps>(null);
  /** Once chosen, the keys belong to the page again: the next one must not change the year. */
  const pick = (picked: number) => {
    setYear(picked);
    list.current?.blur();
  };
  return (
    <>
      <Select
        className="year-switch"
        aria-label="年度"
        value={year}
        onChange={pick}
        ref={list}
        open={open}
        onOpenChange={setOpen}
        popupMatchSelectWidth={320}
        listHeight={320}
        options={years.map((one) => ({ value: one.year, label: <YearOption year={one} /> }))}
        popupRender={withBeginnings(begin, storeReadOnly)}
      />
      <NewYearDialog
        open={dialog === "new-year"}
        onClose={close}
        onReady={(ready, carry) => {
          setYear(ready);
          if (carry) setCarrying(true);
        }}
      />
      <DemoYearDialog open={dialog === "demo-year"} onClose={close} onReady={setYear} />
      {carrying && <CarryDialog onClose={() => setCarrying(false)} />}
    </>
  );
}

/** The list of years, and under it the ways to begin another one. */
function withBeginnings(
  begin: (which: Beginning) => void,
  storeReadOnly: boolean,
): (list: ReactElement) => ReactElement {
  const refused = storeReadOnly ? { disabled: true, title: frozenInWords("store") } : {};
  return (list) => (
    <>
      {list}
      <div className="year-more">
        <Button type="text" icon={<PlusOutlined />} {...refused} onClick={() => begin("new-year")}>
          新建年度
        </Button>
        <Button type="text" icon={<PlusOutlined />} {...refused} onClick={() => begin("demo-year")}>
          生成演示数据
        </Button>
      </div>
    </>
  );
}

function YearOption({ year }: { readonly year: YearSummary }): ReactNode {
  return (
    <span className="year-option">
      <span className="year-name">{year.year}年度</span>
      <span className="year-count">{countInTable(year.itemCount)}项</span>
      {year.kind === "demo" && <span className="year-mark">演示数据</span>}
      {year.snapshotId !== null && <span className="year-mark">已归档</span>}
    </span>
  );
}
