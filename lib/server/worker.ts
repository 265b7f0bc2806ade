import { EventEmitter } from "node:events";
import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  type Task,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import { Pool } from "pg";
import { roleConnection } from "@/db/roles";
import { env, secrets } from "@/lib/base/env";
import { describeError, log } from "@/lib/base/log";
import { forgetEntries, sealEntries } from "@/lib/chain/jobs";
import { tellOfEnquiry } from "@/lib/enquiries/jobs";
import { deleteSettledEnquiries, findSettledEnquiries } from "@/lib/enquiries/retention/jobs";
import { forgetKeptForms } from "@/lib/forms/kept/commands";
import { forgetUnusedDevices } from "@/lib/identity/devices";
import { forgetOldSessions } from "@/lib/identity/sessions";
import { forgetEndedLimits } from "@/lib/identity/throttle";
import type { Jobs } from "@/lib/jobs/queue";
import { removeLogoFile } from "@/lib/logo/jobs";
import { sendMail } from "@/lib/mail/send";
import { gatherDailyMails } from "@/lib/notifications/daily/jobs";
import { forgetOldNotifications, tellOf } from "@/lib/notifications/jobs";
import { sendNotificationMail } from "@/lib/notifications/mails/jobs";
import { forgetOldOrders } from "@/lib/orders/retention/jobs";
import { turnSubscriptions } from "@/lib/subscriptions/jobs";
import { holdWorkerLock } from "./worker-lock";

export type RunningWorker = { stop(): Promise<void> };

const AT_ONCE = 2;
const POLL = 1000;

/** What a job carries: its own payload, and the tenant whose transaction put it into the queue. */
type Payload<T extends keyof Jobs> = Jobs[T] & { tenantId: string | null };

const taskList: TaskList = {
  mail: safely<"mail">(async (job, id) => {
    if (job.template) await sendMail(id, job);
  }),
  "catalogue-import": safely<"catalogue-import">(async ({ importId, tenantId }) => {
    const { runImport } = await import("@/lib/imports/jobs");
    if (tenantId) await runImport({ importId, tenantId });
  }),
  "picture-files": safely<"picture-files">(async ({ key, tenantId }) => {
    const { removePictureFiles } = await import("@/lib/catalogue/pictures/jobs");
    if (tenantId) await removePictureFiles({ key, tenantId });
  }),
  "message-files": safely<"message-files">(async ({ keys, tenantId }) => {
    const { removeMessageFiles } = await import("@/lib/threads/files/jobs");
    if (tenantId) await removeMessageFiles({ keys, tenantId });
  }),
  "logo-file": safely<"logo-file">(removeLogoFile),
  "confirm-order": safely<"confirm-order">(async ({ order, tenantId }) => {
    const { confirmAtOnce } = await import("@/lib/orders/confirming/jobs");
    if (tenantId) await confirmAtOnce(tenantId, order);
  }),
  tell: safely<"tell">(async ({ tenantId, events }) => {
    if (tenantId) await tellOf(tenantId, events);
  }),
  "notification-mail": safely<"notification-mail">(async ({ tenantId, mail }) => {
    if (tenantId) await sendNotificationMail(tenantId, mail);
  }),
  "daily-mails": safely<"daily-mails">(() => gatherDailyMails()),
  "old-notifications": safely<"old-notifications">(forgetOldNotifications),
  "enquiry-received": safely<"enquiry-received">(async ({ tenantId, ...enquiry }) => {
    if (tenantId) await tellOfEnquiry(tenantId, enquiry);
  }),
  "ended-limits": safely<"ended-limits">(async () => {
    await forgetEndedLimits();
    await forgetUnusedDevices();
    await forgetOldSessions();
    await forgetKeptForms();
  }),
  "seal-audit": safely<"seal-audit">(sealEntries),
  "old-audit": safely<"old-audit">(forgetEntries),
  "old-orders": safely<"old-orders">(forgetOldOrders),
  "settled-enquiries": safely<"settled-enquiries">(findSettledEnquiries),
  "due-subscriptions": safely<"due-subscriptions">(turnSubscriptions),
  "settled-enquiries-of-tenant": safely<"settled-enquiries-of-tenant">(async ({ tenantId }) => {
    if (tenantId) await deleteSettledEnquiries(tenantId);
  }),
};

/** By the minute, by the hour, and at night (UTC) when few work; that is made up for where no worker ran then. */
const regular = parseCronItems([
  { task: "ended-limits", match: "20 * * * *" },
  { task: "seal-audit", match: "* * * * *" },
  { task: "old-audit", match: "10 3 * * *", options: { backfillPeriod: 24 * 3600 * 1000 } },
  { task: "old-orders", match: "50 2 * * *", options: { backfillPeriod: 24 * 3600 * 1000 } },
  { task: "due-subscriptions", match: "5 * * * *", options: { backfillPeriod: 24 * 3600 * 1000 } },
  { task: "daily-mails", match: "0 * * * *", options: { backfillPeriod: 24 * 3600 * 1000 } },
  { task: "old-notifications", match: "30 3 * * *", options: { backfillPeriod: 24 * 3600 * 1000 } },
  { task: "settled-enquiries", match: "40 2 * * *", options: { backfillPeriod: 24 * 3600 * 1000 } },
]);

/** Takes jobs from the queue until stopped; rejects when the database cannot be reached at the start. */
export async function startWorker(): Promise<RunningWorker> {
  let current = await open();
  let stopping = false;
  const watch = () =>
    current.runner.promise
      .catch((error) => log.error(describeError(error), "worker ended"))
      .finally(async () => {
        if (stopping) return;
        await current.release();
        current = await reopen(() => stopping);
        // Told to end while it began anew, it ends what it began.
        if (stopping) await end();
        else watch();
      });
  const end = async () => {
    await current.runner.stop().catch(() => {});
    await current.release();
  };
  watch();
  return {
    async stop() {
      stopping = true;
      await end();
    },
  };
}

type Opened = { runner: Pick<Runner, "promise" | "stop">; release: () => Promise<void> };

async function reopen(given: () => boolean): Promise<Opened> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    if (given())
      return { runner: { promise: Promise.resolve(), stop: async () => {} }, release: async () => {} };
    try {
      return await open();
    } catch (error) {
      log.error(describeError(error), "worker cannot start");
    }
  }
}

/** Connections of its own: listening and waiting for jobs must never wait for the connections that jobs use. */
async function open(): Promise<Opened> {
  const connection = roleConnection(env().DATABASE_URL, secrets(), "worker");
  const lock = await holdWorkerLock(connection);
  const pool = new Pool({ ...connection, max: AT_ONCE + 2, application_name: "kontor queue" });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const release = async () => {
    await Promise.allSettled([lock.release(), pool.end()]);
  };
  const events: WorkerEvents = new EventEmitter();
  report(events);
  const looked = firstLook(events);
  events.on("pool:create", ({ workerPool }) => lock.take(workerPool.id));
  let runner: Runner | undefined;
  try {
    runner = await run({
      pgPool: pool,
      taskList,
      parsedCronItems: regular,
      concurrency: AT_ONCE,
      pollInterval: POLL,
      noHandleSignals: true,
      events,
      logger: silent,
      // Batched, so that a stop waits until the queue knows how the last jobs ended.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    runner.promise.catch(() => {});
    await lock.ready();
    await Promise.race([looked, runner.promise.then(endedUnlooked)]);
    return { runner, release };
  } catch (error) {
    await runner?.stop().catch(() => {});
    await release();
    throw error;
  }
}

/** The queue's own log and its last_error column would keep messages with people's input: only what is safe goes on. */
function safely<T extends keyof Jobs>(work: (payload: Payload<T>, jobId: string) => Promise<void>): Task {
  return async (payload, { job }) => {
    try {
      await work(payload as Payload<T>, job.id);
    } catch (error) {
      const facts = describeError(error);
      log.error({ task: job.task_identifier, job: job.id, attempt: job.attempts, ...facts }, "job failed");
      throw new Error([facts.error, facts.code, facts.constraint].filter(Boolean).join(" "));
    }
  };
}

/**
 * The queue's first look for a job; rejects where it fails. The library learns its tasks by it, and would remember for ever that
 * it could not: such a worker takes no job any more.
 */
function firstLook(events: WorkerEvents): Promise<void> {
  const looked = new Promise<void>((done, fail) => {
    events.once("worker:getJob:empty", () => done());
    events.once("job:start", () => done());
    events.once("worker:getJob:error", ({ error }) => fail(error));
  });
  // Heard only once the runner is there.
  looked.catch(() => {});
  return looked;
}

const endedUnlooked = () => {
  throw new Error("the worker ended before its first look");
};

const silent = new Logger(() => () => {});

function report(events: WorkerEvents) {
  const tell = (what: string) => (event: { error: unknown }) => log.error(describeError(event.error), what);
  events.on("pool:listen:error", tell("queue listener lost"));
  events.on("worker:getJob:error", tell("queue unreachable"));
  events.on("worker:fatalError", tell("worker failed"));
  events.on("pool:fatalError", tell("worker pool failed"));
}
