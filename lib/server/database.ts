import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/db/client";

const AGAIN = 200;

/** What connections say that is cut off, refused, or too early (57P03) or too late (57P01, 57P02) for the database. */
const isGone = ({ code = "", message = "" }: { code?: string; message?: string }) =>
  /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|57P0|08)/.test(code) ||
  /Connection terminated/.test(message);

/** From here on notices when the database goes away, by a connection that is cut or a request that failed, and asks until it is back; returns whether it is away. */
export function watchDatabase(): () => boolean {
  let away = false;
  let asking = false;
  const ask = async () => {
    if (asking) return;
    asking = true;
    while (!(await answers())) {
      away = true;
      await sleep(AGAIN, undefined, { ref: false });
    }
    away = false;
    asking = false;
  };
  // The pool that every request of a person begins with.
  pool("auth").on("error", () => void ask());
  subscribe("http.server.response.finish", (finished) => {
    const { response } = finished as { response: ServerResponse };
    if (response.statusCode === 500) void ask();
  });
  return () => away;
}

const answers = () =>
  pool("auth")
    .query("select 1")
    .then(
      () => true,
      (error) => !isGone(error),
    );
