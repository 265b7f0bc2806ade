import { randomUUID } from "node:crypto";
import { StartError } from "@/lib/base/start-error";
import { bucketOfSettings, files } from "./open";

/** What a bucket answers to settings that cannot work, and what to do. */
const remedies: Record<string, string> = {
  NoSuchBucket: "KONTOR_S3_BUCKET names no bucket of this endpoint: create it, or correct the name",
  InvalidAccessKeyId: "KONTOR_S3_KEY_ID is not known at this endpoint",
  SignatureDoesNotMatch: "KONTOR_S3_SECRET does not belong to KONTOR_S3_KEY_ID",
  AccessDenied: "the key may not list, read, write and remove in KONTOR_S3_BUCKET: let it",
  PermanentRedirect: "KONTOR_S3_REGION or KONTOR_S3_ENDPOINT is not the one of KONTOR_S3_BUCKET",
  AuthorizationHeaderMalformed: "KONTOR_S3_REGION is not the one of KONTOR_S3_BUCKET",
};

let answered: Promise<void> | undefined;

/**
 * Tries out the bucket of the settings, until it has answered once: writes, reads, lists and removes a file. Throws a StartError
 * where it will never do, and what it said where it is out of reach. A folder is there.
 */
export function checkStore(): Promise<void> {
  answered ??= tryOut().catch((error) => {
    answered = undefined;
    throw error;
  });
  return answered;
}

async function tryOut() {
  if (!bucketOfSettings()) return;
  const disk = await files();
  const folder = "check";
  const key = `${folder}/${randomUUID()}`;
  try {
    await disk.put(key, "Kontor");
    await disk.getBytes(key);
    await disk.listAll(folder, { recursive: true });
    await disk.delete(key);
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    const remedy = remedies[(cause as Error).name];
    if (!remedy) throw cause;
    throw new StartError(`Settings: ${remedy}`);
  }
}
