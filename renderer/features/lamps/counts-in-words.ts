import type { LampCounts } from "../../../shared/ipc/questions/years.ts";

/** 红灯3项、黄灯5项、绿灯20项、未亮灯2项. */
export function countsInWords({ red, yellow, green, none }: LampCounts): string {
  return `红灯${red}项、黄灯${yellow}项、绿灯${green}项、未亮灯${none}项`;
}
