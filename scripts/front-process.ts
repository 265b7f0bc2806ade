import { createServer as createHttpServer } from "node:http";
import { createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { keep } from "@/lib/base/keep";
import { GAVE_UP, run, untilStopped } from "./program";
import { type Server, startServer } from "./server";

const [port = "", host = "", again] = process.argv.slice(2);
/* Read and judged by the command that starts this (lib/base/env.ts): what judges them shall not stay in memory here. */
const count = Number(process.env.KONTOR_PROCESSES || 1);
const drain = Number(process.env.KONTOR_DRAIN || 0);

/** Listens, gives each connection to a server process in turn, and answers by itself as long as there is none. */
run(async (program) => {
  const serving: Server[] = [];
  let begun = false;

  const away = createHttpServer((request, response) => {
    request.resume().once("end", async () => {
      // Its words take more memory than all the rest here: most fronts never need them.
      const away = await import("@/lib/server/away").catch(() => undefined);
      if (away) away.answerAway(request, response);
      else response.destroy();
    });
  });
  // From here on Node cuts off who sends too slowly; it would never do so for a server that does not listen itself.
  away.emit("listening");

  const give = (connection: Socket) => {
    const server = begun ? nextOf(serving) : undefined;
    if (server) return server.hand(connection);
    away.emit("connection", connection);
    connection.resume();
  };
  const door = createServer({ pauseOnConnect: true, noDelay: true }, (connection) => {
    connection.on("error", () => {});
    give(connection);
  });
  const open = () => door.listen({ port: Number(port), host: host || undefined });
  // At its first start nobody waits for it, and a proxy shall ask the next one until it can serve.
  if (again) open();

  const start = () => {
    const server = startServer([port, ...(host ? [host] : [])], drain, {
      ready() {
        serving.push(server);
        if (begun || serving.length < count) return;
        begun = true;
        if (!again) open();
      },
      left() {
        if (serving.includes(server)) serving.splice(serving.indexOf(server), 1);
      },
      untaken: give,
    });
    // One that cannot begin says why.
    void server.ended.then((how) => begun || !how.startsWith("exit") || giveUp("The server cannot start"));
    return server;
  };
  const giveUp = (reason: string) => program.fail(reason, GAVE_UP);
  const kept = Array.from({ length: count }, () => keep("server", start, giveUp));
  program.atEnd(async () => {
    const stopped = Promise.all(kept.map(async (each) => (await each).stop()));
    if (serving.length > 0) await sleep(drain * 1000);
    door.close();
    await stopped;
  }, drain);
  return untilStopped();
});

/** Whoever has the fewest connections to take, and among equals the one whose turn was longest ago. */
function nextOf(serving: Server[]) {
  const [next] = serving.toSorted((one, other) => one.waiting() - other.waiting());
  if (next) serving.push(...serving.splice(serving.indexOf(next), 1));
  return next;
}
