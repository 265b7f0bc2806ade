import { afterAll, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { env } from "@/lib/base/env";
import { databaseAnswers } from "./probe";

afterAll(closePools);

const LOCK = 4_712;

it("the database answers while every connection of those who sign in waits, and is asked once by all who wonder", async () => {
  const holder = await pool("worker").connect();
  await holder.query("select pg_advisory_lock($1)", [LOCK]);
  const waiting = Array.from({ length: env().KONTOR_POOL }, () =>
    pool("auth").query("select pg_advisory_xact_lock($1)", [LOCK]),
  );
  const asked = databaseAnswers();
  expect(databaseAnswers()).toBe(asked);
  expect(await asked).toBe(true);
  await holder.query("select pg_advisory_unlock($1)", [LOCK]);
  holder.release();
  await Promise.all(waiting);
  expect(databaseAnswers()).not.toBe(asked);
});
