import { describe, expect, it } from "vitest";
import { asCustomer, canBeDone, effectOf, isForProvider, kinds, type Requested, wordsOf } from "./rules";
import { newRequest } from "./schema";

/** Ten at 12.00 a month for a year from a 31st of January, renewed once. */
const of: Requested = {
  ...{ model: "resale", currency: "EUR", quantity: 10, period: "month" },
  ...{ retailRecurring: 1_200, transferRecurring: 900, commissionBp: null },
  ...{ firstDay: "2026-01-31", term: 1, termMonths: 12, termEnd: "2028-01-31", noticeDays: 30 },
  ...{ renewal: "automatic", state: "active", endsOn: null },
};
const wanted = (
  kind: (typeof kinds)[number],
  quantity: number | null = null,
  months: number | null = null,
) => ({
  kind,
  quantity,
  months,
});
const day = "2027-06-01";

describe("what an offer leaves to the provider", () => {
  it("is the change that a request comes to; taking notice back never is", () => {
    expect(kinds.filter((kind) => isForProvider(kind, ["switch", "more"]))).toEqual([
      ...["more", "automatic", "manual"],
    ]);
    expect(
      kinds.filter((kind) => isForProvider(kind, ["more", "fewer", "notice", "renew", "switch"])),
    ).toEqual(kinds.filter((kind) => kind !== "takeBack"));
    expect(kinds.filter((kind) => isForProvider(kind, []))).toEqual([]);
  });
});

describe("a request", () => {
  it.each([
    ["more than run", wanted("more", 11), of, true],
    ["as many as run", wanted("more", 10), of, false],
    ["more, where notice was given", wanted("more", 11), { ...of, state: "notice given" as const }, false],
    ["fewer of what renews", wanted("fewer", 9), of, true],
    ["fewer of what ends", wanted("fewer", 9), { ...of, renewal: "manual" as const }, false],
    ["notice for what renews", wanted("notice"), of, true],
    ["notice for what ends by itself", wanted("notice"), { ...of, renewal: "none" as const }, false],
    ["notice to be taken back", wanted("takeBack"), { ...of, state: "notice given" as const }, true],
    ["notice to be taken back, where none is given", wanted("takeBack"), of, false],
    ["a term that can follow", wanted("renew", null, 24), of, true],
    ["a term that cannot", wanted("renew", null, 18), of, false],
    ["what is so already", wanted("automatic"), of, false],
    ["no automatic renewal", wanted("manual"), of, true],
    ["anything of what has ended", wanted("notice"), { ...of, state: "ended" as const }, false],
  ])("for %s", (_, asked, subscription, can) => {
    expect(canBeDone(asked, subscription, day)).toBe(can);
  });

  it("takes effect at once, at the end of the term, or with the term that it agrees on", () => {
    const days = [wanted("more", 11), wanted("fewer", 9), wanted("notice"), wanted("renew", null, 24)];
    expect(days.map((each) => effectOf(each, of, day))).toEqual([
      day,
      "2028-01-31",
      "2028-01-31",
      "2030-01-31",
    ]);
  });

  it("is reckoned for a customer without what lies between provider and reseller", () => {
    expect(JSON.stringify(asCustomer(of))).not.toContain("900");
    expect(wordsOf(wanted("fewer", 7), of)).toEqual({ what: "fewer", by: 3, months: 0 });
  });

  it("says how many or for how long, where it asks for that", () => {
    const id = "0191d3a0-0000-7000-8000-000000000000";
    const form = (given: object) => newRequest.safeParse({ key: id, id, ...given });
    expect(form({ kind: "notice" }).data).toMatchObject({ quantity: null, months: null, reason: null });
    expect(form({ kind: "more" }).error?.issues[0]).toMatchObject({
      path: ["quantity"],
      message: "required",
    });
    expect(form({ kind: "renew" }).error?.issues[0]).toMatchObject({ path: ["months"], message: "choose" });
    expect(form({ kind: "everything" }).success).toBe(false);
    expect(form({ kind: "more", quantity: "5" }).data).toMatchObject({ quantity: 5 });
  });
});
