import { expect, test } from "vitest";
import { speechIn } from "@/lib/i18n/speech";
import { orderStates } from "@/lib/orders/machine";
import { askedFigures } from "./order-figures";

const speech = speechIn("en");
const line = {
  quantity: 1,
  period: "month" as const,
  retailOneTime: null,
  retailRecurring: 1_000,
  transferOneTime: null,
  transferRecurring: null,
  termMonths: 12,
};

test("an order that comes to nothing binds nobody, and every other one says to what", () => {
  const bound = orderStates.filter((state) => {
    const order = { state, currency: "EUR", oneTimeTotal: 0, monthlyTotal: 1_000, lines: [line] };
    const labels = askedFigures(order, speech).map((figure) => figure?.label);
    expect(labels).toContain("Total");
    return labels.includes("Commitment");
  });
  expect(bound).toEqual(orderStates.filter((state) => state !== "rejected" && state !== "cancelled"));
});
