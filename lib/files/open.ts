import { join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { launchEnv } from "@/lib/base/env";

/** Where files lie by the S3 protocol; without an endpoint, at Amazon. */
export type Bucket = {
  bucket: string;
  keyId: string;
  secret: string;
  region: string;
  endpoint?: string;
  pathStyle: boolean;
};

let opened: Promise<Disk> | undefined;

/** The one place where files lie: a bucket where the settings name one, else a folder of this machine. */
export function files(): Promise<Disk> {
  opened ??= open();
  return opened;
}

/** The bucket that the settings name, if any. */
export function bucketOfSettings(): Bucket | undefined {
  const env = launchEnv();
  const { KONTOR_S3_BUCKET: bucket, KONTOR_S3_KEY_ID: keyId, KONTOR_S3_SECRET: secret } = env;
  if (!bucket || !keyId || !secret) return;
  const { KONTOR_S3_ENDPOINT: endpoint, KONTOR_S3_REGION: region = "us-east-1" } = env;
  return {
    bucket,
    keyId,
    secret,
    region,
    endpoint,
    pathStyle: env.KONTOR_S3_PATH_STYLE ?? Boolean(endpoint),
  };
}

async function open(): Promise<Disk> {
  const bucket = bucketOfSettings();
  if (!bucket)
    return new Disk(
      new FSDriver({ location: join(launchEnv().KONTOR_DATA, "files"), visibility: "private" }),
    );
  // Loaded only where it is used: it brings the client of S3 along.
  const { openBucket } = await import("./bucket");
  return openBucket(bucket);
}
