import { readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";

const STEPS = 10;
const LOWEST = 19;

/** Lets threads that answer pages go before this one, where both want the same processor: on Linux, where a thread has a priority of its own. */
export function giveWay(): void {
  try {
    const thread = readlinkSync("/proc/thread-self").split("/").at(-1);
    setPriority(Number(thread), Math.min(getPriority() + STEPS, LOWEST));
  } catch {
    // Elsewhere all threads are equal.
  }
}
