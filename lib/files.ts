import { join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { launchEnv } from "./env";

let disk: Disk | undefined;

/** The one place where files lie: a folder of this machine. */
function files(): Disk {
  disk ??= new Disk(
    new FSDriver({ location: join(launchEnv().KONTOR_DATA, "files"), visibility: "private" }),
  );
  return disk;
}

/** Keeps a file under a key such as "logos/<random>.png". */
export const putFile = (key: string, content: Uint8Array): Promise<void> => files().put(key, content);

/** The content of a kept file, or undefined when there is none under this key. */
export async function findFile(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!(await files().exists(key))) return;
  return Uint8Array.from(await files().getBytes(key));
}

/** Removes a file; nothing happens when it is gone already. */
export const removeFile = (key: string): Promise<void> => files().delete(key);
