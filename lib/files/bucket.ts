import { Disk } from "flydrive";
import { S3Driver } from "flydrive/drivers/s3";
import type { Bucket } from "./open";

/** How long one try may take, in milliseconds; a second one follows. */
const TO_CONNECT = 1000;
const TO_ANSWER = 3000;

/** Files in a bucket, by the S3 protocol. What is private there is said by the bucket itself: many servers know no rights of single files. */
export function openBucket({ pathStyle, keyId, secret, ...bucket }: Bucket): Disk {
  return new Disk(
    new FolderDriver({
      ...bucket,
      forcePathStyle: pathStyle,
      credentials: { accessKeyId: keyId, secretAccessKey: secret },
      visibility: "private",
      supportsACL: false,
      // Servers other than Amazon's know not all sums that it has come to ask for.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      maxAttempts: 2,
      requestHandler: {
        connectionTimeout: TO_CONNECT,
        requestTimeout: TO_ANSWER,
        throwOnRequestTimeout: true,
        socketTimeout: TO_ANSWER,
      },
    }),
  );
}

/** A folder ends with its slash here, too: its neighbours may begin with the same letters. */
class FolderDriver extends S3Driver {
  override deleteAll(folder: string): Promise<void> {
    return super.deleteAll(`${folder}/`);
  }
}
