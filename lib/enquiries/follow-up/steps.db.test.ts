import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { enquiries } from "@/db/schema";
import { type Scope, withPermission } from "@/lib/door/scope";
import { type EnquiryVerb, enquiryMachine } from "@/lib/enquiries/machine";
import { getEnquiry } from "@/lib/enquiries/queries";
import { asked, openStorefronts } from "@/lib/enquiries/test/asked";
import { pairsOf } from "@/lib/states/test/pairs";
import { asOwner, outcomeOf } from "@/test/world/acting";
import type { World } from "@/test/world/world";
import { answerEnquiry, beginOrder, closeEnquiry, closeOrdered } from "./commands";

let here: World;
let id: string;
beforeAll(async () => {
  [here] = await openStorefronts();
  ({ id } = await asked(here));
});
afterAll(closePools);

const get = () => withPermission(here.alpha.sales, "enquiry:read", (scope) => getEnquiry(scope, id));

/** The steps that a person takes are refused; those that follow from something else leave an enquiry as it is. */
const commands: Record<EnquiryVerb, (scope: Scope, version: number) => Promise<unknown>> = {
  answer: (scope, version) => answerEnquiry(scope, { id, version }),
  close: (scope, version) => closeEnquiry(scope, { id, version }),
  takeUp: (scope) => beginOrder(scope, id, here.alpha.customerId),
  order: (scope) => closeOrdered(scope, id, "O-2026-00001"),
};

it.each(pairsOf(enquiryMachine))(
  "from $state, $verb is allowed: $allowed",
  async ({ verb, state, allowed }) => {
    await asOwner(here.tenantId, (db) =>
      db.update(enquiries).set({ state, customerId: null }).where(eq(enquiries.id, id)),
    );
    const { version } = await get();
    const permission = enquiryMachine.steps[verb].permission ?? "enquiry:answer";
    const done = withPermission(here.alpha.sales, permission, (scope) => commands[verb](scope, version));
    const refused = !allowed && (verb === "answer" || verb === "close");
    expect(await outcomeOf(done)).toBe(refused ? "edited" : "done");
    expect((await get()).state).toBe(allowed ? enquiryMachine.steps[verb].to : state);
  },
);
