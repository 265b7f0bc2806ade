import { namesOwner } from "@/db/roles";
import { env } from "@/lib/base/env";
import { describeError, log } from "@/lib/base/log";
import { StartError } from "@/lib/base/start-error";
import { noteConnections } from "@/lib/door/client-address";
import { checkStore } from "@/lib/files/check";
import { guardRequests } from "@/lib/posts/gate";
import { uploadsWaiting } from "@/lib/posts/uploads";
import { watchServer } from "@/lib/watch/server";
import { standInForOutages } from "./outages";
import { endInOrder } from "./shutdown";
import { type RunningWorker, startWorker } from "./worker";

const AGAIN = 5000;

/** What a server process does at its start: refuse bad settings in one line, see whose requests come, hold off bodies that are too large, answer for the database where it is away, and take jobs unless told not to. */
export async function startServer(): Promise<void> {
  try {
    refuseOwner(env().DATABASE_URL);
  } catch (error) {
    endAt(error);
  }
  noteConnections();
  guardRequests();
  standInForOutages();
  // Out of reach, it is asked again by whoever asks whether this server is ready.
  checkStore().catch((error) => (error instanceof StartError ? endAt(error) : undefined));
  const worker = env().KONTOR_WORKER === "off" ? undefined : keepWorker();
  const stopWatching = await watchServer(uploadsWaiting).catch(endAt);
  endInOrder(async () => {
    await worker?.stop();
    await stopWatching();
  });
}

/** A setting that cannot work ends the process with one line. */
function endAt(error: unknown): never {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** What reaches this process from outside must find no credentials of the database's owner in it. */
function refuseOwner(databaseUrl: string) {
  if (!namesOwner(databaseUrl)) return;
  throw new StartError(
    "Settings: DATABASE_URL names a user, whom a server must not know: start it with npm run start, or leave user and password out",
  );
}

/** Starts the worker as soon as the database is there; the server answers meanwhile. */
function keepWorker(): RunningWorker {
  let stopped = false;
  let running: RunningWorker | undefined;
  const start = async () => {
    while (!stopped && !running) {
      try {
        running = await startWorker();
      } catch (error) {
        log.error(describeError(error), "worker cannot start");
        await new Promise((resolve) => setTimeout(resolve, AGAIN).unref());
      }
    }
  };
  const started = start();
  return {
    async stop() {
      stopped = true;
      if (!running) return;
      await started;
      await running.stop();
    },
  };
}
