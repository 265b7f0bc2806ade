import { v7 } from "uuid";

/** Time-ordered id (UUIDv7), made in the application so that no sequence is shared. */
export const newId = (): string => v7();
