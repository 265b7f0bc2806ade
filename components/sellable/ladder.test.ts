import { describe, expect, it } from "vitest";
import { tableOf } from "@/components/ui/data-table/cells";
import { speechIn } from "@/lib/i18n/speech";
import type { SellableOffer, Viewer } from "@/lib/sellable/rules";
import { ladderColumns } from "./ladder";

const offer = {
  kind: "rent",
  currency: "EUR",
  period: "month",
  own: true,
  lapsed: { oneTime: 500, recurring: null },
  suggested: { oneTime: null, recurring: 1000 },
  retail: { oneTime: null, recurring: 900 },
  internal: {
    transfer: { oneTime: null, recurring: 950 },
    margin: { oneTime: null, recurring: { minor: -50, bp: -556 } },
    commission: { oneTime: null, recurring: 90 },
  },
} as unknown as SellableOffer;

/** The row of the offer as its viewer sees it, by the heads of the columns. */
function shown(viewer: Partial<Viewer>, of: SellableOffer = offer) {
  const { heads, rows } = tableOf({
    label: "",
    columns: ladderColumns(
      { seesInternal: false, agency: false, asCustomer: false, ...viewer },
      speechIn("en"),
    ),
    rows: [of],
    rowOf: () => ({ id: "1" }),
  });
  return Object.fromEntries(heads.map(({ head }, at) => [head, rows[0]?.cells[at]]));
}

describe("the money ladder", () => {
  it("shows a reseller cost and margin, a loss in red, its own price strong and a lapsed one struck out", () => {
    expect(shown({ seesInternal: true })).toEqual({
      "Transfer price": [{ money: "€9.50", per: "/mo" }],
      Suggested: [{ money: "€10.00", per: "/mo" }],
      "Your price": [
        { money: "€9.00", per: "/mo", strong: true },
        { state: expect.any(String), tone: "warning" },
        { money: "€5.00", after: "once", was: true },
      ],
      Margin: [{ money: "−€0.50", after: "−5.6%", loss: true }],
    });
  });

  it("shows an agent its commission, and nobody else's columns to the margin-blind and to customers", () => {
    expect(Object.keys(shown({ seesInternal: true, agency: true }))).toEqual([
      "Suggested",
      "Your price",
      "Commission",
    ]);
    expect(Object.keys(shown({}))).toEqual(["Suggested", "Your price"]);
    expect(shown({ asCustomer: true, seesInternal: true })).toEqual({
      Price: [{ money: "€9.00", per: "/mo" }],
    });
  });

  it("leaves a cell empty where the server left the amounts out", () => {
    const { internal, ...rest } = offer;
    expect(shown({ seesInternal: true }, rest as SellableOffer)).toMatchObject({
      "Transfer price": null,
      Margin: null,
    });
  });
});
