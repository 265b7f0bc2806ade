import { join } from "node:path";
import { launchEnv } from "@/lib/base/env";
import { startNode } from "./child";
import { openDatabase } from "./database";
import { type Program, run, untilStopped } from "./program";
import { requirePort, serve } from "./serve";
import { builtSources } from "./sources";
import { welcome } from "./welcome";

run(async (program) => {
  const { PORT } = launchEnv();
  await requirePort(PORT);
  const opened = await openDatabase(program);
  const served = { url: opened.ownerUrl, secret: opened.secret };
  const dist = process.env.KONTOR_DIST ?? ".next";
  const unprepared = await prepare(program, dist);
  if (unprepared) return unprepared;
  const env = { NODE_ENV: "production", KONTOR_DIST: dist, KONTOR_SOURCES: builtSources(dist) ?? "" };
  await serve(program, "start", served, { env });
  await welcome(served);
  return untilStopped();
});

/** A process of its own prepares, so that nothing of what that takes stays in the memory of this one; returns its exit code. */
function prepare(program: Program, dist: string) {
  const script = join("scripts", "prepare-process.ts");
  const { ended, stop } = startNode(["--conditions=react-server", "--import", "tsx", script, dist], {});
  program.atEnd(stop);
  return ended;
}
