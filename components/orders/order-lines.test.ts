import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { orderLines } from "./order-lines";

type Order = Parameters<typeof orderLines>[0];

const line = {
  ...{ id: "l", name: "Dock", texts: {}, sku: "A-1", offerKind: "rent", termMonths: 12, period: "month" },
  ...{
    quantity: 2,
    retailOneTime: null,
    retailRecurring: 1_000,
    transferOneTime: null,
    transferRecurring: 800,
  },
  ...{ deliveredAt: null, signedBy: null, promisedOn: null, promiseReason: null, leadDays: null },
  ...{
    toOrder: false,
    commissionBp: null,
    deliveryState: "shipped",
    deliveryReason: null,
    parcel: "P1",
    carrier: null,
    tracking: null,
    trackingPage: null,
  },
};
const order = {
  ...{ state: "in delivery", lines: [line], currency: "EUR", model: "resale", seesInternal: true },
  ...{ oneTimeTotal: 0, monthlyTotal: 2_000, billedOneTime: 0, billedMonthly: 1_600 },
} as unknown as Order;

/** Cells by the heads of the columns: of the line, and of what all come to. */
function shown(more: Partial<Order>) {
  const { heads, rows, sums = [] } = orderLines({ ...order, ...more }, speechIn("en"));
  const named = (cells: unknown[] = []) => Object.fromEntries(heads.map(({ key }, at) => [key, cells[at]]));
  return { line: named(rows[0]?.cells), sums: sums.map(named) };
}

it("a line shows its price, what it costs and leaves, and the parcel it came with; below are the sums", () => {
  const { line, sums } = shown({});
  expect(line).toEqual({
    item: ["Dock", { note: "A-1 · Rent · 12 months" }],
    quantity: "2",
    each: [{ money: "€10.00", per: "/mo" }],
    transfer: [{ money: "€8.00", per: "/mo" }],
    total: [{ money: "€20.00", per: "/mo" }],
    left: [{ money: "€4.00", after: "20%" }],
    delivery: [{ state: "Shipped", tone: "info" }, { note: "Parcel: P1" }],
  });
  expect(sums).toMatchObject([
    { item: "Total", each: null, total: [{ money: "€20.00" }], left: [{ money: "€4.00" }], delivery: null },
    { item: "You bill the reseller", total: [{ money: "€16.00" }], left: null },
  ]);
});

it("nobody but provider and reseller sees what it costs and leaves, and one piece has no price of its own", () => {
  const one = { ...line, quantity: 1 } as unknown as Order["lines"][number];
  const { line: seen, sums } = shown({ lines: [one], seesInternal: false, billedOneTime: null });
  expect(Object.keys(seen)).toEqual(["item", "quantity", "total", "delivery"]);
  expect(sums).toHaveLength(1);
});

it("a parcel leads to the page of its carrier, where there is one", () => {
  const followed = { ...line, parcel: null, tracking: "1Z999AA10123456784" };
  const { line: seen } = shown({ lines: [followed as unknown as Order["lines"][number]] });
  expect(seen.delivery).toMatchObject([{ state: "Shipped" }, { before: "Tracking:", away: true }]);
});

it("a line says for when it is promised and that this day is over, or when it came and who took it", () => {
  const seen = (more: object) =>
    shown({ lines: [{ ...line, parcel: null, ...more } as unknown as Order["lines"][number]] }).line.delivery;
  const promised = { promisedOn: "2026-01-07", promiseReason: "The ship is late" };
  expect(seen(promised)).toEqual([
    { state: "Shipped", tone: "info" },
    { state: "Late", tone: "danger" },
    { note: "promised for Jan 7, 2026" },
    { note: "The ship is late" },
  ]);
  expect(seen({ promisedOn: "2099-01-07" })).toMatchObject([{}, { note: "promised for Jan 7, 2099" }]);
  const came = { ...promised, deliveryState: "activated", deliveredAt: new Date("2026-01-08T12:00:00Z") };
  expect(seen(came)).toMatchObject([{}, { note: "delivered on Jan 8, 2026" }]);
  expect(seen({ ...came, signedBy: "Kim" })).toMatchObject([
    {},
    { note: "delivered on Jan 8, 2026, signed by Kim" },
  ]);
});

it("before anything is promised a line says how long it takes, or that nobody can say", () => {
  const seen = (state: Order["state"], more: object) =>
    shown({
      state,
      lines: [
        { ...line, deliveryState: "waiting", parcel: null, ...more } as unknown as Order["lines"][number],
      ],
    }).line.delivery;
  expect(seen("placed", { leadDays: 5 })).toMatchObject([{}, { note: "about 5 days after confirmation" }]);
  expect(seen("confirmed", { leadDays: 5 })).toEqual([{ state: "Waiting", tone: "neutral" }]);
  expect(seen("confirmed", { toOrder: true })).toMatchObject([
    {},
    { note: "to order: no date can be said yet" },
  ]);
  expect(seen("rejected", { leadDays: 5 })).toEqual([{ state: "Rejected", tone: "danger" }]);
});
