import { randomBytes } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { StartError } from "@/lib/base/start-error";
import type { Account } from "./account";

/** The content of a small file, or undefined when there is none. */
export function readIfThere(path: string) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new StartError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}): start Kontor as the owner of that file`,
    );
  }
}

/** A file that only its owner may read; it is made once, with a random content, and then kept. */
export function keepSecret(path: string) {
  const kept = readIfThere(path);
  if (kept) return kept;
  const secret = randomBytes(32).toString("base64url");
  writePrivately(path, secret);
  return secret;
}

/** Writes a file that only its owner may read, never half. */
export function writePrivately(path: string, content: string) {
  writeFileSync(`${path}.new`, `${content}\n`, { mode: 0o600 });
  const { uid, gid } = statSync(dirname(path));
  // Started once as root, a folder stays its owner's.
  if (process.getuid?.() === 0) chownSync(`${path}.new`, uid, gid);
  renameSync(`${path}.new`, path);
}

/** Makes the data folder; the account of PostgreSQL may pass through it and read nothing. */
export function openDataFolder(dir: string, account: Account) {
  try {
    // Not recursive to the last: under /proc that never ends.
    if (!existsSync(dirname(dir))) mkdirSync(dirname(dir), { recursive: true });
    if (!existsSync(dir)) mkdirSync(dir, { mode: account.uid === undefined ? 0o700 : 0o711 });
    if (!statSync(dir).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The data folder ${dir} cannot be written (${(error as NodeJS.ErrnoException).code}): make it writable, or set KONTOR_DATA to another folder`,
    );
  }
}
