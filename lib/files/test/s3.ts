import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";

const bucket = "kontor-files";

/** A server that speaks S3, with an empty bucket; it can go away and come back on its port. A strict one lists nothing, since it reckons those signatures wrongly. */
export async function openS3({ strict = false } = {}) {
  const directory = await mkdtemp(join(tmpdir(), "kontor-s3-"));
  const start = async (port: number) => {
    const server = new S3rver({
      port,
      directory,
      silent: true,
      allowMismatchedSignatures: !strict,
      configureBuckets: [{ name: bucket }],
    });
    return { server, port: (await server.run()).port };
  };
  let running = await start(0);
  return {
    settings: {
      KONTOR_S3_BUCKET: bucket,
      KONTOR_S3_KEY_ID: "S3RVER",
      KONTOR_S3_SECRET: "S3RVER",
      KONTOR_S3_ENDPOINT: `http://localhost:${running.port}`,
    },
    goAway: () => running.server.close(),
    async comeBack() {
      running = await start(running.port);
    },
    async end() {
      await running.server.close().catch(() => {});
      await rm(directory, { recursive: true, force: true });
    },
  };
}
