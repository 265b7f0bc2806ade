import { cache } from "react";
import type { LoginRole } from "@/db/access/shapes";
import { withoutInput } from "@/db/fault";
import { type Settings, type Tx, withScope } from "@/db/scope";
import { together } from "@/lib/base/together";

type Read<T> = (tx: Tx) => Promise<T>;
/** Does work in a transaction of its own, and tells it when that is confined. */
type Alone = <T>(work: (tx: Tx, confined: Promise<unknown>) => Promise<T>) => Promise<T>;
/** Does a read in a transaction that is open to others of the same scope. */
type Reading = <T>(read: Read<T>) => Promise<T>;
type Readings = Map<string, Reading>;

/** What this page reads in just now; outside of a page's render nobody else is there. */
const present = cache((): Readings => new Map());

/**
 * Runs a read in the transaction in which another part of the page, such as the frame around it, reads in the same scope just
 * now, else in a new one, which ends with the last who reads in it. None of them fails because another one does.
 */
export async function readAlong<T>(
  role: LoginRole,
  settings: Settings,
  read: Read<T>,
  readings = present(),
): Promise<T> {
  const alone: Alone = (work) => withScope(role, settings, work, "read only");
  const scope = JSON.stringify([role, settings]);
  const reading = readings.get(scope) ?? open(alone, () => readings.delete(scope));
  readings.set(scope, reading);
  try {
    return await reading(read);
  } catch (error) {
    const fault = withoutInput(error);
    if (!isOfAnother(fault)) throw fault;
    return alone(read);
  }
}

function open(alone: Alone, close: () => void): Reading {
  const { promise: opened, resolve: confine, reject } = Promise.withResolvers<[Tx, Promise<unknown>]>();
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const ended = alone((...given) => {
    confine(given);
    return left;
  });
  ended.catch(reject);
  let readers = 0;
  const end = () => {
    readers -= 1;
    if (readers) return;
    close();
    leave();
    return ended;
  };
  return async (read) => {
    readers += 1;
    const own = opened.then(([tx, confined]) => together([read(tx), confined]));
    const [[result]] = await together([own, own.then(end, end)]);
    return result;
  };
}

/** PostgreSQL answers nothing more in a transaction in which a statement has failed. */
const isOfAnother = (error: unknown) => (error as { code?: string }).code === "25P02";
