import type { Socket } from "node:net";
import { join } from "node:path";
import type { Running } from "@/lib/base/keep";
import { PATIENCE, startNode } from "./child";

/** A process that serves, and is given its connections. */
export type Server = Running & {
  hand(connection: Socket): void;
  /** How many connections it was given and has not taken yet. */
  waiting(): number;
};

type Heard = {
  ready(): void;
  /** It takes no more connections. */
  left(): void;
  /** A connection that it was given and did not take: nobody read from it. */
  untaken(connection: Socket): void;
};

/** Starts scripts/server-process.mjs for a port and a host; `drain` is for how many seconds it serves on when told to end. */
export function startServer(where: string[], drain: number, heard: Heard): Server {
  const script = [join("scripts", "server-process.mjs"), ...where];
  const patience = PATIENCE + drain * 1000;
  const { process: child, how: ended, stop } = startNode(script, {}, { talks: true, patience });
  const handed: Socket[] = [];
  let told = false;
  const server: Server = {
    ended,
    stop() {
      told = true;
      return stop();
    },
    waiting: () => handed.length,
    hand(connection) {
      handed.push(connection);
      child.send("connection", connection, { keepOpen: true }, (error) => {
        if (error && child.connected) child.disconnect();
      });
    },
  };
  child.on("message", (message) => {
    if (message === "ready") heard.ready();
    // Told by the front, it listens until the front's own door is closed.
    if (message === "leaving" && !told) heard.left();
    // It has its own end of the connection now.
    if (message === "taken") handed.shift()?.destroy();
  });
  // All that it said was heard by now. Killed while it is given a connection, it never disconnects, and closes alone.
  const gone = () => {
    heard.left();
    for (const connection of handed.splice(0)) heard.untaken(connection);
  };
  child.once("disconnect", gone).once("close", gone);
  return server;
}
