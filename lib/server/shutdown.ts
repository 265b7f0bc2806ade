import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { closePools } from "@/db/client";
import { onceClosed } from "@/lib/base/closed";
import { env } from "@/lib/base/env";
import { onSignals } from "@/lib/base/signals";
import { workAfterAnswers } from "@/lib/door/after";
import { beginDrain } from "./drain";

/** Whoever stops a server kills it after ten seconds. */
const PATIENCE = 9000;
/** How long a connection may still ask before it is closed: what a proxy sends at this moment must not meet a closed door. */
const LAST_QUESTION = 300;
/** How often connections without a question are closed after that, in milliseconds. */
const IDLE = 50;

type Started = { server: Server; socket: Socket; response: ServerResponse };

/**
 * From here on a signal ends this process in order. As long as KONTOR_DRAIN says, it answers on, but is not ready and every
 * answer is the last of its connection. Then what was asked is answered, what answers left to do and the jobs that run are
 * done, for nine seconds at most, and the database's connections are closed. A second signal ends it at once.
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
  onSignals({ SIGTERM: 143, SIGINT: 130 }, async (code) => {
    beginDrain();
    connections.partOnAnswer();
    await sleep(env().KONTOR_DRAIN * 1000);
    const late = sleep(PATIENCE, undefined, { ref: false });
    await Promise.race([inOrder(), late]).finally(() => process.exit(code));
  });
}

/** Knows who asks and is not answered yet. */
function noteConnections() {
  const servers = new Set<Server>();
  const open = new Set<Socket>();
  const answers = new Set<ServerResponse>();
  let parting = false;

  subscribe("http.server.request.start", (started) => {
    const { server, socket, response } = started as Started;
    servers.add(server);
    answers.add(response);
    onceClosed(response, () => answers.delete(response));
    if (parting) response.setHeader("connection", "close");
    if (open.has(socket)) return;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });

  return {
    /** Each answer from here on is the last of its connection. */
    partOnAnswer() {
      parting = true;
      for (const answer of answers) if (!answer.headersSent) answer.setHeader("connection", "close");
    },
    /** Hears nobody new, answers what was asked, and closes connections that ask nothing. */
    async end() {
      // Closing one that does not listen would cut its connections off, and nothing else.
      for (const server of servers) if (server.listening) server.close();
      const asked = performance.now();
      while (open.size) {
        await sleep(IDLE);
        if (performance.now() - asked < LAST_QUESTION) continue;
        for (const server of servers) server.closeIdleConnections();
      }
    },
  };
}
