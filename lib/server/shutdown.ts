import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { closePools } from "@/db/client";
import { onSignals } from "@/lib/base/signals";
import { workAfterAnswers } from "@/lib/door/after";

/** Whoever stops a server kills it after ten seconds. */
const PATIENCE = 9000;
/** How long a connection may still ask before it is closed: what a proxy sends at this moment must not meet a closed door. */
const LAST_QUESTION = 300;
/** How often connections without a question are closed after that, in milliseconds. */
const IDLE = 50;

type Started = { server: Server; socket: Socket; response: ServerResponse };

/**
 * From here on a signal ends this process in order: what was asked is answered, what answers left to do and the jobs that
 * run are done, for nine seconds at most, and the database's connections are closed. A second signal ends it at once.
 * Next leaves signals alone where NEXT_MANUAL_SIG_HANDLE is set.
 */
export function endInOrder(stopJobs: () => Promise<void>): void {
  const connections = noteConnections();
  const left = workAfterAnswers();
  const inOrder = async () => {
    await Promise.all([stopJobs(), connections.end()]);
    await Promise.allSettled(left);
    await closePools();
  };
  onSignals({ SIGTERM: 143, SIGINT: 130 }, (code) => {
    const late = sleep(PATIENCE, undefined, { ref: false });
    void Promise.race([inOrder(), late]).finally(() => process.exit(code));
  });
}

/** Knows who asks and is not answered yet. */
function noteConnections() {
  const servers = new Set<Server>();
  const open = new Set<Socket>();
  const answers = new Set<ServerResponse>();
  let ending = false;

  subscribe("http.server.request.start", (started) => {
    const { server, socket, response } = started as Started;
    servers.add(server);
    answers.add(response);
    response.once("close", () => answers.delete(response));
    if (ending) response.setHeader("connection", "close");
    if (open.has(socket)) return;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });

  return {
    /** Hears nobody new, answers what was asked as the last of its connection, and closes those that ask nothing. */
    async end() {
      ending = true;
      // Closing one that does not listen would cut its connections off, and nothing else.
      for (const server of servers) if (server.listening) server.close();
      for (const answer of answers) if (!answer.headersSent) answer.setHeader("connection", "close");
      const asked = performance.now();
      while (open.size) {
        await sleep(IDLE);
        if (performance.now() - asked < LAST_QUESTION) continue;
        for (const server of servers) server.closeIdleConnections();
      }
    },
  };
}
