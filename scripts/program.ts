import { onSignals } from "@/lib/base/signals";
import { StartError } from "@/lib/base/start-error";

/** How long the end may take before it is no longer polite, in milliseconds. */
const PATIENCE = 15_000;

/** The exit code of a process that could start again what died, and gave up. */
export const GAVE_UP = 69;

export type Program = {
  /** Done before the process ends, last one first, whether it ends well, by an error or by a signal; may take so many seconds longer than others. */
  atEnd(stop: () => unknown, longer?: number): void;
  /** Ends the program from outside the main line, with one line on standard error; the exit code is 1 by default. */
  fail(line: string, code?: number): void;
  /** Whether the program already stops. */
  ending(): boolean;
};

/** Runs a command: stops what it started on every way out, and answers a StartError with one line and exit code 1. */
export function run(main: (program: Program) => Promise<number | undefined>) {
  const stops: (() => unknown)[] = [];
  let patience = PATIENCE;
  let ending: Promise<never> | undefined;

  async function stopAll(code: number): Promise<never> {
    setTimeout(() => process.exit(code || 1), patience).unref();
    for (const stop of stops.reverse()) await Promise.resolve(stop()).catch(report);
    process.exit(code);
  }
  const end = (code: number) => {
    ending ??= stopAll(code);
    return ending;
  };
  const fail = (line: string, code = 1) => {
    if (ending) return;
    console.error(line);
    end(code);
  };

  onSignals({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }, end);
  process.on("disconnect", () => end(129));
  // A closed terminal must not cut the stop short.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

  const atEnd = (stop: () => unknown, longer = 0) => {
    stops.push(stop);
    patience += longer * 1000;
  };
  main({ atEnd, fail, ending: () => ending !== undefined }).then(
    (code) => end(code ?? 0),
    (error) => {
      if (ending) return;
      report(error);
      end(1);
    },
  );
}

function report(error: unknown) {
  console.error(error instanceof StartError ? error.message : error);
}

/** Waits until the program is ended from outside. */
export const untilStopped = () => new Promise<never>(() => setInterval(() => {}, 2 ** 30));
