import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, enquiries } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { EnquiryState } from "@/lib/enquiries/machine";
import { startWorker } from "@/lib/server/worker";
import { asOwner } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { deleteSettledEnquiries } from "./jobs";

let here: World;
let there: World;

beforeAll(async () => {
  [here, there] = await Promise.all([openWorld(), openWorld()]);
});
afterAll(closePools);

const DAY = 24 * 3600 * 1000;
const ofAge = (days: number) => new Date(Date.now() - days * DAY);

type Asked = { company: string; state: EnquiryState; days: number; resellerId?: string; asked?: number };

const ask = ({ tenantId }: World, ...asked: Asked[]) =>
  asOwner(tenantId, (db) =>
    db.insert(enquiries).values(
      asked.map(({ days, asked = days, ...each }) => ({
        ...each,
        tenantId,
        stateChangedAt: ofAge(days),
        createdAt: ofAge(asked),
        name: "Erika Beispiel",
        email: "erika@beispiel.example",
        locale: "de",
        idempotencyKey: newId(),
      })),
    ),
  );
const companiesOf = async ({ tenantId }: World) => {
  const rows = await asOwner(tenantId, (db) =>
    db
      .select({ company: enquiries.company })
      .from(enquiries)
      .where(eq(enquiries.tenantId, tenantId))
      .orderBy(asc(enquiries.company)),
  );
  return rows.map(({ company }) => company);
};
const deletionsOf = ({ tenantId }: World) =>
  asOwner(tenantId, (db) =>
    db
      .select({
        label: auditEntries.recordLabel,
        resellerId: auditEntries.resellerId,
        side: auditEntries.actorSide,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.action, "enquiry-deleted")))
      .orderBy(asc(auditEntries.recordLabel)),
  );

describe("enquiries settled twelve months ago", () => {
  it("are deleted, each with its entry in the history; younger, unanswered and other tenants' ones stay", async () => {
    const { resellerId } = here.alpha;
    await ask(
      here,
      { company: "Answered long ago", state: "answered", days: 367, resellerId },
      { company: "Closed long ago", state: "closed", days: 800 },
      { company: "Answered lately", state: "answered", days: 364, resellerId },
      { company: "Asked long ago, closed lately", state: "closed", days: 1, asked: 800 },
      { company: "Never answered", state: "new", days: 800 },
    );
    await ask(there, { company: "Of the other tenant", state: "closed", days: 800 });
    await deleteSettledEnquiries(here.tenantId);
    expect(await companiesOf(here)).toEqual([
      "Answered lately",
      "Asked long ago, closed lately",
      "Never answered",
    ]);
    expect(await companiesOf(there)).toEqual(["Of the other tenant"]);
    expect(await deletionsOf(here)).toEqual([
      { label: "Answered long ago", resellerId, side: "system" },
      { label: "Closed long ago", resellerId: null, side: "system" },
    ]);
    await deleteSettledEnquiries(here.tenantId);
    expect(await deletionsOf(here)).toHaveLength(2);
  });

  it("are found by the daily job in every tenant, however many they are", async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({
      company: `Closed ${at}`,
      state: "closed" as const,
      days: 400,
    }));
    await ask(here, ...many);
    const [kept, deleted] = [await companiesOf(here), await deletionsOf(here)];
    const worker = await startWorker();
    await pool("worker").query("select graphile_worker.add_job('settled-enquiries')");
    await vi.waitFor(
      async () => {
        expect(await companiesOf(here)).toEqual(kept.filter((company) => !/^Closed/.test(company)));
        expect(await companiesOf(there)).toEqual([]);
      },
      { timeout: 20_000, interval: 100 },
    );
    const { rows } = await pool("worker").query(
      "select identifier from graphile_worker._private_known_crontabs",
    );
    await worker.stop();
    expect(await deletionsOf(here)).toHaveLength(deleted.length + many.length);
    expect(rows).toContainEqual({ identifier: "settled-enquiries" });
  });

  it("are deleted by nobody but the worker", async () => {
    await ask(here, { company: "Settled", state: "closed", days: 400 });
    const remove = (role: "provider" | "reseller" | "public" | "worker") =>
      withScope(role, { tenant_id: here.tenantId }, (tx) =>
        tx
          .delete(enquiries)
          .where(and(eq(enquiries.tenantId, here.tenantId), eq(enquiries.company, "Settled"))),
      ).then(
        ({ rowCount }) => rowCount,
        (error) => (error as { code?: string }).code,
      );
    for (const role of ["provider", "reseller", "public"] as const) expect(await remove(role)).toBe("42501");
    expect(await remove("worker")).toBe(1);
  });
});
