import { z } from "zod";
import type { OwnProfile, ProfileChoice } from "../domain/inspect/own-profile.ts";
import { ruleOf } from "../domain/inspect/rules.ts";

/** Millimetres or points; no sheet of paper is larger. */
const length = z.number().min(0).max(1000);
const size = z.number().min(1).max(200);
const fontNames = z.array(z.string().min(1).max(100)).max(100);
const faces = ["xiaoBiaoSong", "fangSong", "kaiTi", "heiTi", "songTi"] as const;

const look = z.strictObject({ face: z.enum(faces), size, boldAllowed: z.boolean() }).partial();
const font = z
  .strictObject({ label: z.string().min(1).max(100), names: fontNames.min(1), substitutes: fontNames })
  .partial();
const weight = z.enum(["error", "warning", "manual", "off"]);
const rules = z
  .record(z.string(), weight)
  .refine((given) => Object.keys(given).every((number) => ruleOf(number) !== null), "有的规则编号不存在");

/** An office's own expectations, as they stand in its file. */
export const ownProfile = z.strictObject({
  name: z.string().min(1).max(100),
  basedOn: z.enum(["ordinary", "formal"]).default("ordinary"),
  paper: z.strictObject({ width: length, height: length }).partial().optional(),
  margins: z.strictObject({ top: length, right: length, bottom: length, left: length }).partial().optional(),
  tolerance: length.optional(),
  lines: z.int().min(1).max(100).optional(),
  characters: z.int().min(1).max(100).optional(),
  title: look.optional(),
  body: look.optional(),
  indent: z.number().min(0).max(10).optional(),
  headings: z.array(look).max(4).optional(),
  pageNumber: look.optional(),
  pageNumberDistance: z.strictObject({ value: length, tolerance: length }).partial().optional(),
  annexMark: look.optional(),
  annexTitle: look.optional(),
  tableSizes: z.array(size).min(1).max(20).optional(),
  copies: look.optional(),
  fonts: z.partialRecord(z.enum(faces), font).optional(),
  rules: rules.optional(),
}) satisfies z.ZodType<OwnProfile>;

export const profileChoice: z.ZodType<ProfileChoice> = z.union([z.enum(["ordinary", "formal"]), ownProfile]);
