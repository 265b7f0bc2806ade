import { availableParallelism } from "node:os";

/** So many files of database tests run at a time, each on a copy of its own; one where the environment names a database. */
export const workers = process.env.DATABASE_URL ? 1 : Math.min(availableParallelism(), 4);
