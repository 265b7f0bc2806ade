// One for all bundles of a process.
const store = globalThis as typeof globalThis & { kontorDrains?: boolean };

/** From here on this server says that it is not ready, so that whoever gives out requests asks others. */
export function beginDrain(): void {
  store.kontorDrains = true;
}

/** Whether this server is about to end. */
export const isDraining = (): boolean => store.kontorDrains === true;
