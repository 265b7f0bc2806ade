import { expect, it } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import type { ChangedOffer } from "@/lib/sellable/changes/queries";
import type { Viewer } from "@/lib/sellable/rules";
import { changesTable } from "./changes-table";

const price = (recurring: number) => ({ oneTime: null, recurring });
const margin = (minor: number, bp: number) => ({ oneTime: null, recurring: { minor, bp } });
const terms = {
  ...{ transferOneTime: null, transferRecurring: 900, suggestedOneTime: null, suggestedRecurring: 1200 },
  ...{ floorBp: 500, ceilingBp: null, commissionBp: null },
};
const row = {
  ...{ offerId: "o", itemId: "i", name: "Dock", sku: "A-1", kind: "rent", period: "month", currency: "EUR" },
  ...{ termMonths: 12, change: "changed", at: new Date("2026-11-30T10:00:00Z"), ownOutside: true },
  before: terms,
  after: { ...terms, transferRecurring: 950, floorBp: null },
  yours: {
    before: { price: price(1250), margin: margin(350, 2800) },
    after: { price: price(1250), margin: margin(300, 2400) },
    own: true,
  },
  affected: { count: 3, first: [{ id: "c", name: "Muster GmbH" }] },
} as unknown as ChangedOffer;

/** The row as its viewer sees it, by the heads of the columns. */
function shown(viewer: Partial<Viewer>, more: Partial<ChangedOffer> = {}) {
  const of = { seesInternal: false, agency: false, asCustomer: false, ...viewer };
  const { heads, rows } = changesTable(
    { rows: [{ ...row, ...more }], area: "/n/reseller", viewer: of },
    speechIn("en"),
  );
  const cells = heads.map(({ head }, at) => [head, rows[0]?.cells[at]]);
  return { href: rows[0]?.href, cells: Object.fromEntries(cells) };
}

it("a change is told old and new, at the own price, with what is suggested and whom it concerns", () => {
  expect(shown({ seesInternal: true })).toEqual({
    href: "/n/reseller/catalogue/i",
    cells: {
      Item: ["Dock", { note: "A-1 · Rent · 12 months" }],
      Change: [
        { state: "Other terms", tone: "info" },
        { time: expect.any(String), at: "2026-11-30" },
      ],
      "Transfer price": [
        { money: "€9.00", per: "/mo", was: true },
        { money: "€9.50", per: "/mo" },
      ],
      "Your price": [
        { money: "€12.50", per: "/mo" },
        { money: "€12.00", per: "/mo", before: "Suggested" },
      ],
      Margin: [
        { money: "€3.50", after: "28%", was: true },
        { money: "€3.00", after: "24%" },
      ],
      "Your price limits": [
        { was: "−5%" },
        "free",
        { state: "Outside of what is allowed now", tone: "warning" },
      ],
      Customers: [{ link: "Muster GmbH", href: "/n/reseller/customers/c" }, { note: "and 2 more" }],
    },
  });
});

it("the margin-blind and customers see no column of others, and what is gone leads nowhere", () => {
  expect(Object.keys(shown({}).cells)).toHaveLength(4);
  expect(shown({ asCustomer: true }).cells).toMatchObject({ "Your price": [{ money: "€12.50" }] });
  expect(Object.keys(shown({ asCustomer: true }).cells)).toHaveLength(3);
  expect(shown({}, { change: "removed", after: null }).href).toBeUndefined();
});
