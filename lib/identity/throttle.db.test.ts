import { afterAll, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { countAttempt, forgetEndedLimits } from "./throttle";

afterAll(closePools);

const keys = async () =>
  (await pool("auth").query<{ key: string }>("select key from rate_limits")).rows.map(({ key }) => key);

it("forgets the attempts whose time is over, and keeps those that still count", async () => {
  const [ended, counting] = [`ended-${newId()}`, `counting-${newId()}`];
  await countAttempt("sign-in account", ended);
  await countAttempt("sign-in account", counting);
  await pool("auth").query("update rate_limits set expire = $1 where key = $2", [
    Date.now() - 1,
    `sign-in account:${ended}`,
  ]);
  await forgetEndedLimits();
  expect(await keys()).toContain(`sign-in account:${counting}`);
  expect(await keys()).not.toContain(`sign-in account:${ended}`);
});
