import { afterAll, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { textOfInstallation } from "./installation";

afterAll(() => closePools());

const add = (task: string, spec: string) =>
  pool("worker").query(
    `select graphile_worker.add_job($1, run_at => now() - interval '90 seconds' ${spec})`,
    [task],
  );

it("tells the jobs of the queue by task and state, and how long the oldest has waited", async () => {
  await pool("worker").query("delete from graphile_worker._private_jobs");
  await add("mail", "");
  await add("mail", "");
  await add("mail", "+ interval '1 hour'");
  await add("catalogue-import", "");
  await add("seal-audit", ", max_attempts => 1");
  await pool("worker").query(
    `update graphile_worker._private_jobs as job set attempts = 1, locked_by = case when max_attempts > 1 then 'somebody' end,
       locked_at = case when max_attempts > 1 then now() end
     from graphile_worker._private_tasks as task
     where task.id = job.task_id and task.identifier in ('catalogue-import', 'seal-audit')`,
  );

  const text = await textOfInstallation();
  expect(text.match(/^kontor_jobs\{.*$/gm)?.sort()).toEqual([
    'kontor_jobs{task="catalogue-import",state="running"} 1',
    'kontor_jobs{task="mail",state="later"} 1',
    'kontor_jobs{task="mail",state="waiting"} 2',
    'kontor_jobs{task="seal-audit",state="failed"} 1',
  ]);
  const [, age] = /^kontor_jobs_oldest_age_seconds ([\d.]+)$/m.exec(text) ?? [];
  expect(Number(age)).toBeGreaterThanOrEqual(90);
  expect(text).toContain("kontor_database_up 1");
});

it("says so where the database does not answer", async () => {
  const query = vi.spyOn(pool("worker"), "query").mockRejectedValue(new Error("gone") as never);
  const text = await textOfInstallation();
  query.mockRestore();
  expect(text).toContain("kontor_database_up 0");
  expect(text).not.toContain("kontor_jobs{");
});
