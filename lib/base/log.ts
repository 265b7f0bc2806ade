import pino from "pino";
import { faultOf } from "./errors";

/** The log of the server and the worker: one JSON line per event, never with a person's input. */
export const log = pino({ base: null, level: process.env.NODE_ENV === "test" ? "silent" : "info" });

/** What may be logged of an error. Messages of the database hold parameters, so it keeps code and constraint alone. */
export function describeError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { error: typeof error };
  const place = stackOf(error);
  if (isOfDatabase(error)) return { error: "database", ...faultOf(error), place };
  return { error: error.name, message: error.message, ...faultOf(error), place };
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

function isOfDatabase(error: Error): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code, query } = each as { code?: unknown; query?: unknown };
    if (typeof query === "string" || (typeof code === "string" && SQLSTATE.test(code))) return true;
  }
  return false;
}

/** The lines of a stack after the message, at most eight. */
function stackOf({ stack = "", message }: Error): string {
  const rest = stack.slice(stack.indexOf(message) + message.length);
  return rest.trim().split("\n").slice(0, 8).join(" ").replace(/\s+/g, " ");
}
