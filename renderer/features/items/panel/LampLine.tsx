import type { ReactNode } from "react";
import type { LampRule } from "../../../../shared/domain/lamp-rule.ts";
import { lampOf, type LampItem } from "../../../../shared/domain/lamp.ts";
import { lampLabels } from "../../../../shared/domain/labels.ts";
import type { Standing } from "../../../../shared/domain/item.ts";
import { useLampSettings } from "../../../lib/lamp-settings.tsx";
import { Lamp } from "../../../components/Lamp.tsx";

interface LampLineProps {
  readonly item: LampItem;
  readonly standing: Standing;
  readonly rule: LampRule;
  /** What a red item is asked for. */
  readonly children?: ReactNode;
}

/** 亮灯 with the whole reason by the year's rule; it follows what is typed. `children` is what it asks for. */
export function LampLine({ item, standing, rule, children }: LampLineProps): ReactNode {
  const { lamp, explanation } = lampOf(item, standing, standing.asOf, rule);
  const openSettings = useLampSettings();
  const word = `${lampLabels[lamp]}：`;
  return (
    <div className="lamp-line">
      <Lamp lamp={lamp} />
      <span className="lamp-reason">{explanation.slice(word.length)}。</span>
      <button className="link-button" type="button" onClick={openSettings}>
        亮灯规则
      </button>
      {lamp === "red" && children}
    </div>
  );
}
