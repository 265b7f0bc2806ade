import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";
import { AppError } from "@/lib/base/errors";

const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const WAITING = 40;

const turns = pLimit(AT_ONCE);

/** Argon2id hash of a password (architecture.md §5). Throws LIMIT when too many are waiting. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, options));

/** Whether the password belongs to the hash; without a hash it takes as long and says no. */
export const verifyPassword = (stored: string | null | undefined, password: string): Promise<boolean> =>
  inTurn(async () => (await verify(stored ?? (await nobody()), password)) && Boolean(stored));

let dummy: Promise<string> | undefined;
const nobody = () => {
  dummy ??= hash("nobody has this password", options);
  return dummy;
};

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.pendingCount >= WAITING) throw new AppError("LIMIT", "tooBusy");
  return turns(work);
}
