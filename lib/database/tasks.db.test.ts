import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoginRole, loginRoles } from "@/db/access/shapes";
import { roleUrl } from "@/db/roles";
import { env } from "@/lib/base/env";
import { tasks } from "@/lib/jobs/tasks";

const clients = new Map<LoginRole, Client>();

beforeAll(async () => {
  for (const role of loginRoles) {
    const client = new Client({ connectionString: roleUrl(env().DATABASE_URL, env().KONTOR_SECRET, role) });
    await client.connect();
    clients.set(role, client);
  }
});
afterAll(() => Promise.all([...clients.values()].map((client) => client.end())));

/** Puts a job into the queue as a role, in a transaction that is undone; the code of the refusal, or "queued". */
async function queue(role: LoginRole, task: string, sql = "select kontor_enqueue($1, '{}', 'test', null)") {
  const client = clients.get(role)!;
  await client.query("begin");
  try {
    await client.query(sql, [task]);
    return "queued";
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query("rollback");
  }
}

/** Written out: the table of tasks is not asked. */
const mayQueue: Record<string, readonly LoginRole[]> = {
  mail: ["provider", "reseller", "customer", "auth"],
  "catalogue-import": ["provider"],
  "picture-files": ["provider"],
  "message-files": ["privacy"],
  "logo-file": ["provider", "reseller"],
  "enquiry-received": ["public"],
  "confirm-order": ["provider", "reseller"],
  tell: ["provider", "reseller", "customer", "worker"],
  "notification-mail": ["worker"],
  "ended-limits": [],
  "settled-enquiries": [],
  "settled-enquiries-of-tenant": ["worker"],
};

describe("the queue takes from each role the tasks that it may queue", () => {
  it("of which this list knows all", () => {
    expect(Object.keys(tasks).sort()).toEqual(Object.keys(mayQueue).sort());
  });

  it.each(Object.entries(mayQueue))("%s", async (task, roles) => {
    for (const role of loginRoles)
      expect(await queue(role, task), role).toBe(roles.includes(role) ? "queued" : "42501");
  });

  it("and none that it does not know", async () => {
    for (const role of loginRoles) expect(await queue(role, "nothing"), role).toBe("42501");
  });

  it("by no other door: what lies behind it is closed to all but the worker", async () => {
    for (const role of loginRoles.filter((each) => each !== "worker"))
      expect(await queue(role, "mail", "select graphile_worker.add_job($1)"), role).toBe("42501");
    expect(await queue("worker", "mail", "select graphile_worker.add_job($1)")).toBe("queued");
  });
});
