import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";

/** Lets threads that answer pages go before this one, where both want the same processor: on Linux, where a thread has a priority of its own. */
export function giveWay(): void {
  try {
    const thread = readlinkSync("/proc/thread-self").split("/").at(-1);
    setPriority(Number(thread), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Elsewhere all threads are equal.
  }
}
