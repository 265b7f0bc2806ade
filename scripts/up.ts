import { join } from "node:path";
import { launchEnv } from "@/lib/base/env";
import { startNode } from "./child";
import { openDatabase } from "./database";
import { type Program, run, untilStopped } from "./program";
import { requirePort, serve } from "./serve";
import { builtSources } from "./sources";

run(async (program) => {
  const { PORT } = launchEnv();
  await requirePort(PORT);
  const opened = await openDatabase(program);
  const served = { url: opened.ownerUrl, secret: opened.secret };
  const dist = process.env.KONTOR_DIST ?? ".next";
  const unprepared = await runApart(program, "prepare-process.ts", dist);
  if (unprepared) return unprepared;
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: builtSources(dist) ?? "" };
  await serve(program, "start", served, { env });
  return (await runApart(program, "welcome-process.ts")) || untilStopped();
});

/** A process of its own does this, so that nothing of what that takes stays in the memory of this one; returns its exit code. */
function runApart(program: Program, name: string, ...args: string[]) {
  const script = ["--conditions=react-server", "--import", "tsx", join("scripts", name), ...args];
  const { ended, stop } = startNode(script, {});
  program.atEnd(stop);
  return ended;
}
