import { existsSync, readFileSync } from "node:fs";
import { startNode } from "./child";
import type { Program } from "./program";
import { untilStopped } from "./program";
import { bold } from "./steps";

export type Tally = { passed: number; failed: number };

export const tally: Tally = { passed: 0, failed: 0 };

type Check = {
  name: string;
  script: string[];
  env?: Record<string, string>;
  /** How to read the numbers of tests from the report that the run leaves behind. */
  report?: { file: string; read: (report: never) => Tally };
};

/** Runs one check and adds its outcome: the tests in its report, or one failure when it ends badly without any. */
export async function check(program: Program, { name, script, env = {}, report }: Check) {
  console.log(`\n${bold(name)}`);
  const started = Date.now();
  const child = startNode(script, env, undefined);
  program.atEnd(child.stop);
  const code = await child.ended;
  if (program.ending()) await untilStopped();
  const tests =
    report && existsSync(report.file)
      ? report.read(JSON.parse(readFileSync(report.file, "utf8")) as never)
      : { passed: 0, failed: 0 };
  const failed = tests.failed || (code === 0 ? 0 : 1);
  tally.passed += tests.passed;
  tally.failed += failed;
  console.log(`${name}: ${failed ? "failed" : "ok"}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return failed === 0;
}

export const readVitest = ({
  numPassedTests,
  numFailedTests,
}: {
  numPassedTests: number;
  numFailedTests: number;
}) => ({
  passed: numPassedTests,
  failed: numFailedTests,
});

export const readPlaywright = ({
  stats,
}: {
  stats: { expected: number; unexpected: number; flaky: number };
}) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
});
