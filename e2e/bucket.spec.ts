import sharp from "sharp";
import { freePort } from "@/db/embedded/postmaster";
import { openS3 } from "@/lib/files/test/s3";
import { next, startNode } from "@/scripts/child";
import { serverEnv } from "@/scripts/serve";
import { expect, test } from "./fixtures";
import { act, cookieOf, dist } from "./matrix/call";
import { Database } from "./matrix/database";
import { serveBuild } from "./server";

const database = new Database();
let s3: Awaited<ReturnType<typeof openS3>>;
test.beforeAll(async () => {
  await database.open();
  s3 = await openS3();
});
test.afterAll(async () => {
  await s3.end();
  await database.close();
});

const status = async (url: string) => (await fetch(url).catch(() => undefined))?.status;

test("pictures lie in a bucket, and while that is away nothing is half done", async () => {
  test.setTimeout(120_000);
  await s3.goAway();
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const KONTOR_URL = process.env.BASE_URL ?? "";
  const starting = serveBuild(dist, { PORT: port, KONTOR_URL, KONTOR_WORKER: "off", ...s3.settings });
  await expect.poll(() => status(`${url}/api/livez`), { timeout: 60_000 }).toBe(200);
  expect(await status(`${url}/api/readyz`)).toBe(503);
  await s3.comeBack();
  const { stop } = await starting;

  const cookie = await cookieOf("product@nordwind.example");
  const item = await database.value("nordwind", "select id from items where sku = 'NW-SW24P'");
  const count = () =>
    database.value("nordwind", "select count(*) from item_pictures where item_id = $1", item);
  const drawn = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#a00" } })
    .png()
    .toBuffer();
  const add = () =>
    act(
      "[tenant]/provider/catalogue/[item]/pictures#addPicturesAction",
      `/nordwind/provider/catalogue/${item}/pictures`,
      { tenant: "nordwind", item, pictures: new File([Uint8Array.from(drawn)], "red.png") },
      { cookie, base: url },
    );
  const before = Number(await count());
  expect((await add()).outcome).toBe("done");
  expect(Number(await count())).toBe(before + 1);
  const key = await database.value(
    "nordwind",
    "select key from item_pictures where item_id = $1 order by id desc",
    item,
  );
  const see = () => fetch(`${url}/nordwind/pictures/${key}/small`);
  const picture = await see();
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/webp"]);
  expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ format: "webp", width: 200 });

  await s3.goAway();
  const away = await see();
  expect([away.status, away.headers.get("retry-after"), away.headers.get("cache-control")]).toEqual([
    503,
    "10",
    "no-store",
  ]);
  const refused = await add();
  expect(refused.outcome).toBe("refused");
  expect(refused.body).toContain("The place where files are kept is out of reach at the moment.");
  expect(Number(await count())).toBe(before + 1);
  expect(await status(`${url}/nordwind`)).toBe(200);
  expect(await status(`${url}/api/readyz`)).toBe(200);

  await s3.comeBack();
  expect((await see()).status).toBe(200);
  expect((await add()).outcome).toBe("done");
  await stop();
});

test("a bucket that is not there ends the start with one line", async () => {
  const { DATABASE_URL = "", KONTOR_SECRET = "" } = process.env;
  const lines: string[] = [];
  const port = String(await freePort());
  const settings = { ...s3.settings, KONTOR_S3_BUCKET: "another", NODE_ENV: "production", KONTOR_DIST: dist };
  const env = {
    ...serverEnv({ url: DATABASE_URL, secret: KONTOR_SECRET }),
    KONTOR_WORKER: "off",
    ...settings,
  };
  const server = startNode([next, "start", "--port", port], env, { onLine: (line) => lines.push(line) });
  expect(await server.ended).toBe(1);
  expect(lines).toContain(
    "Settings: KONTOR_S3_BUCKET names no bucket of this endpoint: create it, or correct the name",
  );
});
