import { AsyncLocalStorage } from "node:async_hooks";

/** What a request met with while it was answered. */
export type Met = { outage?: boolean };

// One for all bundles of a process.
const store = globalThis as typeof globalThis & { kontorMet?: AsyncLocalStorage<Met> };
store.kontorMet ??= new AsyncLocalStorage();
const meetings = store.kontorMet;

/** Does the work of a request, during which noteOutage is heard. */
export const meeting = <T>(met: Met, work: () => T): T => meetings.run(met, work);

/** Notes that what failed is not the request, but something without which nobody can be answered. */
export function noteOutage(): void {
  const met = meetings.getStore();
  if (met) met.outage = true;
}

/** By their class: connections, resources such as disk and connections, and what the operating system failed at. */
const classes = ["08", "53", "58"];
/** What took too long or was ended by the database's operator, a database that starts or is read only; and what the network says. */
const codes = new Set(
  "57014 57P01 57P02 57P03 57P05 25006 ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN".split(
    " ",
  ),
);

/** Whether the code of an error says that a service is away, overloaded or out of room, and not that the request is wrong. */
export const isOutage = (code: string | undefined): boolean =>
  code !== undefined && (codes.has(code) || (code.length === 5 && classes.includes(code.slice(0, 2))));
