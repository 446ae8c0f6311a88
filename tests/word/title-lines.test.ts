import { describe, expect, test } from "vitest";
import { titleLines } from "../../main/reports/word/title-lines.ts";

const width = (line: string) => [...line].reduce((sum, character) => sum + (character < "\u0080" ? 0.5 : 1), 0);

describe("a title", () => {
  test("that fits stays on one line", () => {
    expect(titleLines("2021年度区域合作事项进展情况报告", 20)).toEqual(["2021年度区域合作事项进展情况报告"]);
  });

  test.each([
    "遂宁市推动成渝地区双城经济圈建设2021年度区域合作事项进展情况的报告",
    "关于内江市与荣昌区共建现代农业高新技术产业示范区情况的报告",
    "遂宁市发展和改革委员会关于推动成都平原经济区协同发展和成渝地区双城经济圈建设年度重点任务进展情况的报告",
  ])("is broken into 梯形 or 菱形, between words: %s", (title) => {
    const lines = titleLines(title, 20);
    expect(lines.join("")).toBe(title);
    const widths = lines.map(width);
    expect(Math.max(...widths)).toBeLessThanOrEqual(20);
    const steps = widths.slice(1).map((next, index) => next - (widths[index] ?? 0));
    // Never an hourglass, never two lines of one length, nothing left alone on a line.
    expect(steps.slice(1).some((step, index) => step > 0 && (steps[index] ?? 0) < 0)).toBe(false);
    expect(steps).not.toContain(0);
    expect(Math.min(...widths)).toBeGreaterThan(6);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的和与、，）》”]/);
  });

  test("of 300 characters is broken at once, and keeps every character", () => {
    const title = "推动区域合作事项落地见效".repeat(25);
    const lines = titleLines(title, 20);
    expect(lines.join("")).toBe(title);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(20);
  });

  test("of one word too long for a line is left to the word processor", () => {
    expect(titleLines("a".repeat(100), 20)).toEqual(["a".repeat(100)]);
  });
});
