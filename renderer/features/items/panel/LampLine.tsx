import type { ReactNode } from "react";
import { lampOf, type LampItem } from "../../../../shared/domain/lamp.ts";
import type { Standing } from "../../../../shared/domain/item.ts";
import { Lamp } from "../../../components/Lamp.tsx";

interface LampLineProps {
  readonly item: LampItem;
  readonly standing: Standing;
}

/** 亮灯 with its reason; it follows what is typed. */
export function LampLine({ item, standing }: LampLineProps): ReactNode {
  const { lamp, reason } = lampOf(item, standing, standing.asOf);
  return (
    <p className="lamp-line">
      <Lamp lamp={lamp} />
      <span>{reason}。</span>
    </p>
  );
}
