import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { workAfterAnswers } from "@/lib/door/after";

/** Whoever stops a server kills it after ten seconds. */
const PATIENCE = 9000;
/** How often connections without a question are closed meanwhile, in milliseconds. */
const IDLE = 100;
const codes = { SIGTERM: 143, SIGINT: 130 };

/**
 * From here on a signal ends this process in order: what was asked is answered, what answers left to do and the jobs that
 * run are done, for nine seconds at most. Next leaves signals alone where NEXT_MANUAL_SIG_HANDLE is set.
 */
export function endInOrder(stopJobs: () => Promise<void>): void {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (started) => servers.add((started as { server: Server }).server));
  const left = workAfterAnswers();
  const inOrder = async () => {
    await Promise.all([stopJobs(), ...[...servers].map(close)]);
    await Promise.allSettled(left);
  };
  for (const [signal, code] of Object.entries(codes)) {
    process.once(signal, () => {
      const late = sleep(PATIENCE, undefined, { ref: false });
      void Promise.race([inOrder(), late]).finally(() => process.exit(code));
    });
  }
}

/** A server hears nothing new, and has answered everything; who keeps a connection and asks on and on by it does not hold it up. */
function close(server: Server) {
  const idle = setInterval(() => server.closeIdleConnections(), IDLE);
  return new Promise((resolve) => server.close(resolve)).finally(() => clearInterval(idle));
}
