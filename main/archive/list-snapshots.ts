import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { listSnapshots as readSnapshots } from "../store/snapshots.ts";

/** The shelf of archived years, the newest year first. */
export const listSnapshots: UseCase<"snapshots:list"> = ({ db }) => succeed(readSnapshots(db));
