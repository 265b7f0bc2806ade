import { z } from "zod";
import { id, line, version } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";
import { conflictStates } from "./rules";

export const conflictFilter = z.object({
  state: z.enum(conflictStates).catch("open").default("open"),
  page: pageCursor(),
});
export type ConflictFilter = z.output<typeof conflictFilter>;

export const conflictDecision = z.object({ id: id(), version: version(), reason: line(500) });
export type ConflictDecision = z.output<typeof conflictDecision>;
