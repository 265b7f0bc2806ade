import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { launchEnv } from "@/lib/base/env";
import { refusalOf } from "@/lib/base/errors";
import { type Scope, withPermission } from "@/lib/door/scope";
import { filesBelow } from "@/lib/files/disk";
import { replaceOwnLogo } from "@/lib/resellers/profile/commands";
import { getOwnProfile } from "@/lib/resellers/profile/queries";
import { startWorker } from "@/lib/server/worker";
import { replaceLogo } from "@/lib/tenant/commands";
import { getProfile } from "@/lib/tenant/queries";
import { openWorld, type World } from "@/test/world/world";
import { removeLogoFile } from "./jobs";

let market: World;

beforeAll(async () => {
  market = await openWorld();
});
afterAll(closePools);

const admin = () => ({ ...market.alpha.sales, roles: ["admin"] });
type Owner = {
  id: () => string;
  as: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  read: (scope: Scope) => Promise<{ logoKey: string | null }>;
  replace: (scope: Scope, png: Buffer) => Promise<void>;
};
const owners: Record<string, Owner> = {
  provider: {
    id: () => market.tenantId,
    as: (work) => withPermission(market.provider, "settings:edit", work),
    read: getProfile,
    replace: replaceLogo,
  },
  reseller: {
    id: () => market.alpha.resellerId,
    as: (work) => withPermission(admin(), "reseller:edit", work),
    read: getOwnProfile,
    replace: replaceOwnLogo,
  },
};
const png = Buffer.from("as good as a picture");

describe.each(Object.entries(owners))("the logo of a %s", (_, { id, as, read, replace }) => {
  const files = () => filesBelow(`logos/${id()}`);
  const key = async () => (await as(read)).logoKey;
  const file = async () => (await key())?.split("/").at(-1);
  const put = () => as((scope) => replace(scope, png));
  const jobs = async () => {
    const { rows } = await pool("worker").query(
      "select payload ->> 'key' as key from graphile_worker._private_jobs where payload ->> 'key' like $1",
      [`logos/${id()}/%`],
    );
    return rows.map((row) => row.key);
  };

  it("stays with its file while the replacement may still be undone", async () => {
    await put();
    const first = await key();
    expect(await files()).toEqual([await file()]);
    expect(await jobs()).toEqual([]);
    const undone = as(async (scope) => {
      await replace(scope, png);
      throw new Error("afterwards");
    });
    await expect(undone).rejects.toThrow("afterwards");
    expect(await key()).toBe(first);
    expect(await jobs()).toEqual([]);
    expect(await files()).toContain(await file());
  });

  it("keeps no file of one that came second and was refused", async () => {
    await rm(join(launchEnv().KONTOR_DATA, "files", "logos", id()), { recursive: true });
    const told = await Promise.allSettled([put(), put()]);
    const refused = told.filter(({ status }) => status === "rejected");
    for (const each of refused)
      expect(refusalOf((each as PromiseRejectedResult).reason)).toMatchObject({ key: "edited" });
    expect(await files()).toHaveLength(2 - refused.length);
    expect(await files()).toContain(await file());
    expect(new Set(await jobs()).size).toBe(2 - refused.length);
  });

  it("changes nothing where its file cannot be kept", async () => {
    const before = [await key(), await jobs()];
    const folder = join(launchEnv().KONTOR_DATA, "files", "logos", id());
    await rm(folder, { recursive: true });
    await writeFile(folder, "in the way");
    await expect(put()).rejects.toThrow();
    await rm(folder);
    expect([await key(), await jobs()]).toEqual(before);
  });

  it("loses the former one's file after commit, and that one alone", async () => {
    await put();
    const former = await key();
    const [formerFile] = await files();
    await put();
    expect(await files()).toHaveLength(2);
    expect(await jobs()).toContain(former);
    const worker = await startWorker();
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 20_000, interval: 100 });
    await worker.stop();
    expect(await files()).toEqual([await file()]);
    expect(await file()).not.toBe(formerFile);
    await removeLogoFile({ key: former ?? "" });
    expect(await files()).toEqual([await file()]);
  });
});
