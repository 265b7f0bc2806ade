import type { portfolioVersions } from "@/db/schema";
import { machineOf } from "@/lib/states/machine";

export type VersionState = (typeof portfolioVersions.$inferSelect)["state"];

const publisher = { by: "provider", permission: "portfolio:publish" } as const;

/** The life of a portfolio version: publishing makes the draft live and supersedes what was live, which one entry tells (domain.md §4). */
export const versionMachine = machineOf<VersionState>()({
  states: { draft: "first", scheduled: "unreached", live: "reached", superseded: "reached" },
  steps: {
    publish: { ...publisher, from: ["draft"], to: "live", action: "portfolio-published" },
    supersede: { ...publisher, from: ["live"], to: "superseded" },
  },
});
