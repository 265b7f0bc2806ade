import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/door/actor";
import type { ProviderHome } from "@/lib/home/queries";
import { speechIn } from "@/lib/i18n/speech";
import { daysBeside } from "./months";
import { providerWorkOf } from "./provider-work";
import { resellerWorkOf } from "./reseller-work";

const path = "/nordwind/provider";
const speech = speechIn("en");
const everyRole = ["account-manager", "sales", "fulfilment", "product-manager"];

/** What a person with these roles is shown, beside colleagues of every role. */
const workOf = (roles: string[], counts: ProviderHome["counts"], of = speech) =>
  providerWorkOf(
    {
      home: { counts, colleagues: everyRole, newest: [], revenue: [], losses: [] },
      actor: { side: "provider", roles } as unknown as Actor,
      path,
    },
    of,
  );
const brief = (rows: { label: string; count: string }[]) => rows.map(({ label, count }) => [label, count]);

describe("orders with a question", () => {
  it("are the reader's or wait on others, never both", () => {
    const { mine, others } = workOf(["account-manager"], { asked: 1, askedAll: 3 });
    expect(brief(mine)).toEqual([["Question to answer", "1"]]);
    expect(brief(others)).toEqual([["Orders with an open question", "2"]]);
    expect(workOf(["account-manager"], { asked: 3, askedAll: 3 }).others).toEqual([]);
  });

  it("all wait on others for who answers none, and the list has as many", () => {
    const { mine, others } = workOf(["fulfilment"], { asked: 1, askedAll: 3 });
    expect([mine, brief(others)]).toEqual([[], [["Orders with an open question", "3"]]]);
    expect(others[0]?.href).toBe(`${path}/orders?state=information+asked`);
    expect(workOf(["account-manager"], { asked: 1, askedAll: 3 }).others[0]?.href).toBeUndefined();
  });

  it("are told no more exactly than they were counted", () => {
    expect(brief(workOf(["account-manager"], { asked: 10, askedAll: 1001 }).others)).toEqual([
      ["Orders with an open question", "990+"],
    ]);
    expect(brief(workOf(["fulfilment"], { asked: 10, askedAll: 1001 }).others)).toEqual([
      ["Orders with an open question", "1,000+"],
    ]);
  });
});

describe("work", () => {
  it.each([
    ["en", 1, "Customer conflict", "New enquiry", "Customer to create"],
    ["en", 101, "Customer conflicts", "New enquiries", "Customers to create"],
    ["de", 1, "Kundenkonflikt", "Neue Anfrage", "Kunde anzulegen"],
    ["de", 2, "Kundenkonflikte", "Neue Anfragen", "Kunden anzulegen"],
  ] as const)("is named as one or as several (%s, %i)", (language, count, conflicts, enquiries, wishes) => {
    const of = speechIn(language);
    const written = count > 100 ? "100+" : String(count);
    expect(brief(workOf(["admin"], { conflicts: count }, of).mine)).toEqual([[conflicts, written]]);
    const counts = { enquiries: count, wishes: count };
    expect(brief(resellerWorkOf({ home: { counts }, path, provider: "Nordwind" }, of).mine)).toEqual([
      [enquiries, written],
      [wishes, String(count)],
    ]);
  });
});

describe("days, in a zone where noon in Greenwich is tomorrow", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-30T15:00:00Z"), toFake: ["Date"] });
    vi.stubEnv("KONTOR_TIME_ZONE", "Pacific/Kiritimati");
    vi.resetModules();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it("are those that the lists are narrowed to, and that figures stand beside", async () => {
    const { speechIn: freshly } = await import("@/lib/i18n/speech");
    const there = freshly("en");
    const [late] = workOf(["fulfilment"], { late: 1 }, there).mine;
    expect([late?.note, late?.href]).toEqual([
      "placed before Nov 29",
      `${path}/orders?state=placed&to=2026-11-28`,
    ]);
    expect(daysBeside(there)).toBe("Nov 1");
  });
});
