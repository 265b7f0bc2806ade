import { setTimeout as sleep } from "node:timers/promises";
import type { Meter } from "@opentelemetry/api";
import { pool } from "@/db/client";
import { describeError, log } from "@/lib/base/log";
import { newFigures } from "./figures";

/** How long the database has for an answer, in milliseconds. */
const PATIENCE = 3000;
/** More jobs are not looked at. */
const MOST = 10_000;

type Row = { task: string; state: "waiting" | "running" | "later" | "failed"; jobs: number; oldest: number };

/**
 * The figures that all processes share, by the database: the jobs of the queue. Made anew each time: what is observed of
 * labels that are gone would stay.
 */
export async function textOfInstallation(): Promise<string> {
  const rows = await Promise.race([readQueue(), sleep(PATIENCE, undefined, { ref: false })]);
  const { meter, text } = newFigures();
  meter
    .createGauge("kontor_database_up", { description: "Whether the database answers" })
    .record(rows ? 1 : 0);
  if (rows) recordQueue(meter, rows);
  return text();
}

function recordQueue(meter: Meter, rows: Row[]) {
  const jobs = meter.createGauge("kontor_jobs", {
    description: `Jobs of the queue by task and state, ${MOST} in all at most; failed ones are not tried again, later ones wait for their time`,
  });
  const age = meter.createGauge("kontor_jobs_oldest_age_seconds", {
    description: "How long the oldest job that could run has waited",
  });
  for (const { task, state, jobs: count } of rows) jobs.record(count, { task, state });
  const waited = rows.filter(({ state }) => state === "waiting").map(({ oldest }) => oldest);
  age.record(Math.max(0, ...waited));
}

/** Undefined where the database does not answer. */
async function readQueue(): Promise<Row[] | undefined> {
  try {
    const { rows } = await pool("worker").query<Row>({
      name: "kontor_queue",
      text: `select task, state, count(*)::integer as jobs, coalesce(max(waited), 0)::float8 as oldest
        from (
          select task_identifier as task, extract(epoch from now() - run_at) as waited,
            case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed'
              when run_at > now() then 'later' else 'waiting' end as state
          from graphile_worker.jobs
          limit $1
        ) as looked_at
        group by task, state`,
      values: [MOST],
    });
    return rows;
  } catch (error) {
    log.warn(describeError(error), "no figures of the queue");
  }
}
