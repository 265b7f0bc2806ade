import { v7 } from "uuid";

/** Time-ordered id (UUIDv7), made in the application so that no sequence is shared. */
export const newId = (): string => v7();

/** Before every id that is made from a moment on, and after all that were made before it. */
export const firstIdAt = (moment: Date): string => {
  const time = moment.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
};
