/** Ctrl-C comes twice, from the terminal and from npm: what comes so soon after the first signal is its echo. */
const ECHO = 300;

/** Ends a process by the first of these signals, and at once by the second one; `codes` are those it ends with. */
export function onSignals(codes: Partial<Record<NodeJS.Signals, number>>, end: (code: number) => void): void {
  let first: number | undefined;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (first !== undefined && performance.now() - first > ECHO) process.exit(code);
      if (first !== undefined) return;
      first = performance.now();
      end(code);
    });
  }
}
