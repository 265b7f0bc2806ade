import type { Client } from "pg";

/** The name of the archive's table of jobs, and how the database tells of those that still have tries left. */
export const JOBS = "queue";

const columns = "id, task, payload, queue, run_at, max_attempts, key, priority";

const waiting = `select j.id, t.identifier as task, j.payload, q.queue_name as queue, j.run_at, j.max_attempts, j.key, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts`;

export const copyJobs = `copy (${waiting} order by j.id) to stdout`;

/** The tasks that send mails. */
const mailing = ["mail", "enquiry-received"];

/** How many mails the queue is about to send, and the newest number that it gave to a job. */
export async function readQueue(client: Client): Promise<{ lastId: string; mails: number }> {
  const { rows: mails } = await client.query<{ mails: number }>(
    `select count(*)::int as mails from (${waiting}) w where task = any ($1) and (task <> 'mail' or payload ->> 'template' is not null)`,
    [mailing],
  );
  const { rows: ids } = await client.query<{ sequence: string }>(`select ${sequence} as sequence`);
  const { rows: last } = await client.query<{ id: string }>(
    `select last_value as id from ${ids[0]?.sequence}`,
  );
  return { lastId: last[0]?.id ?? "0", mails: mails[0]?.mails ?? 0 };
}

const sequence = "pg_get_serial_sequence('graphile_worker._private_jobs', 'id')";

/** Where the jobs of a backup are put until the queue takes them. */
export const openJobs = (client: Client) =>
  client.query(
    `create temp table restored_jobs (id bigint, task text, payload json, queue text, run_at timestamptz,
       max_attempts int, key text, priority int) on commit drop;
     grant select on restored_jobs to kontor_worker`,
  );

export const copyJobsIn = `copy restored_jobs (${columns}) from stdin`;

/**
 * Puts the jobs of a backup into the queue under the numbers they had: a mail that went out is known by the number of its job.
 * Later jobs get later numbers.
 */
export async function queueJobs(client: Client, lastId: string, mails: "send" | "drop"): Promise<void> {
  const dropped = mails === "drop" ? mailing : [];
  await client.query("set local role kontor_worker");
  const { rows } = await client.query(
    "select id, task, payload, queue, run_at, max_attempts, key, priority from restored_jobs where not task = any ($1) order by id",
    [dropped],
  );
  for (const { id, task, payload, queue, run_at, max_attempts, key, priority } of rows) {
    await client.query(`select setval(${sequence}, $1, false)`, [id]);
    await client.query(
      `select graphile_worker.add_job($1, $2, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6, priority => $7)`,
      [task, JSON.stringify(payload), queue, run_at, max_attempts, key, priority],
    );
  }
  await client.query(`select setval(${sequence}, greatest($1::bigint, 1))`, [lastId]);
  await client.query("reset role");
}
