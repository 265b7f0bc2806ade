import { afterAll, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { countAttempt, forgetEndedLimits } from "./throttle";

afterAll(closePools);

const keys = async () =>
  (await pool("auth").query<{ key: string }>("select key from rate_limits")).rows.map(({ key }) => key);

it("forgets the attempts whose time is over, and keeps those that still count", async () => {
  const [ended, counting] = [`ended-${newId()}`, `counting-${newId()}`];
  await countAttempt("token address", ended);
  await countAttempt("token address", counting);
  await pool("auth").query("update rate_limits set expire = $1 where key = $2", [
    Date.now() - 1,
    `token address:${ended}`,
  ]);
  await forgetEndedLimits();
  expect(await keys()).toContain(`token address:${counting}`);
  expect(await keys()).not.toContain(`token address:${ended}`);
});
