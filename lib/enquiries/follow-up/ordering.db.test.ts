import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { pickLines } from "@/lib/baskets/lines/commands";
import { pickedLines } from "@/lib/baskets/schema";
import { placeOrder } from "@/lib/checkout/commands";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getEnquiryRecord } from "@/lib/enquiries/queries";
import { askedCustomer } from "@/lib/enquiries/schema";
import { asked, openStorefronts } from "@/lib/enquiries/test/asked";
import { fillBasket } from "@/test/world/orders";
import type { World } from "@/test/world/world";
import { createAskedCustomer } from "./commands";

let here: World;

beforeAll(async () => {
  [here] = await openStorefronts();
});
afterAll(closePools);

describe("an order from an enquiry", () => {
  const pick = (actor: Actor, customer: string, enquiryId: string) =>
    withPermission(actor, "order:place", (scope) =>
      pickLines(
        scope,
        pickedLines.parse({
          customer,
          enquiry: enquiryId,
          key: newId(),
          [`quantity-${here.items[0]?.offerId}`]: "3",
        }),
      ),
    );
  const recordOf = (actor: Actor, id: string) =>
    withPermission(actor, "enquiry:read", (scope) => getEnquiryRecord(scope, { enquiry: id }));

  it("begins with the offer that was asked for, or the first of the item that may be sold", async () => {
    const [{ itemId: item, offerId: offer } = { itemId: "", offerId: "" }] = here.items;
    const chosen = await asked(here, "alpha", { item, offer, quantity: 3 });
    const undecided = await asked(here, "alpha", { item, quantity: 3 });
    const general = await asked(here);
    for (const [{ id }, expected] of [
      [chosen, offer],
      [undecided, offer],
      [general, null],
    ] as const)
      expect((await recordOf(here.alpha.sales, id)).offerId).toBe(expected);
  });

  it("makes it its customer's and answered, and closed once it is placed", async () => {
    const { alpha } = here;
    const { id } = await asked(here);
    await pick(alpha.sales, alpha.customerId, id);
    const begun = await recordOf(alpha.sales, id);
    expect(begun.enquiry).toMatchObject({ state: "answered", customerId: alpha.customerId });
    const given = await fillBasket(alpha.sales, alpha.customerId, []);
    const { number } = await withPermission(alpha.sales, "order:place", (scope) => placeOrder(scope, given));
    const placed = await recordOf(alpha.sales, id);
    expect(placed.enquiry.state).toBe("closed");
    expect(placed.timeline.map(({ action, words }) => [action, words.number])).toContainEqual([
      "enquiry-ordered",
      number,
    ]);
    // The next order of the same customer has nothing to do with it.
    const next = await asked(here);
    const later = await fillBasket(alpha.sales, alpha.customerId, [
      { offerId: here.items[0]?.offerId ?? "", quantity: 1 },
    ]);
    await withPermission(alpha.sales, "order:place", (scope) => placeOrder(scope, later));
    expect((await recordOf(alpha.sales, next.id)).enquiry.state).toBe("new");
  });

  it("leaves the enquiries of other companies and other customers as they are", async () => {
    const { alpha, beta } = here;
    const { id } = await asked(here);
    await pick(beta.sales, beta.customerId, id);
    expect((await recordOf(alpha.sales, id)).enquiry).toMatchObject({ state: "new", customerId: null });
    const { id: other } = await create(alpha.sales, id, `Other ${newId()}`);
    await pick(alpha.sales, alpha.customerId, id);
    expect((await recordOf(alpha.sales, id)).enquiry.customerId).toBe(other);
  });

  async function create(actor: Actor, enquiryId: string, name: string) {
    const written = await withPermission(actor, "customer:create", (scope) =>
      createAskedCustomer(scope, askedCustomer.parse({ key: newId(), name, enquiry: enquiryId })),
    );
    return { id: "id" in written ? written.id : "" };
  }
});
