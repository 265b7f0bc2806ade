import { newId } from "@/db/columns";
import { type EnquirySubject, enquiries } from "@/db/schema";
import { auditAs } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { PublicPlace, PublicScope } from "@/lib/door/scope";
import { readStamp } from "@/lib/forms/stamp";
import { countAttempt, isWithinLimit } from "@/lib/identity/throttle";
import { enqueue } from "@/lib/jobs/queue";
import { findShop } from "@/lib/shop/queries";
import { findPublicItem } from "@/lib/storefront/queries";
import { enquiryKey, faultOfStamp, placeKey } from "./rules";
import type { Enquiry } from "./schema";

/** What an enquiry was let in with: the key of its form, and whether its sender may be sent a confirmation. */
export type Admission = { stamp: string; confirm: boolean };

/**
 * Lets an enquiry in: the form is one of this place and neither too fresh nor too old, and neither the sender's address
 * nor the tenant has had too many. Throws INVALID, CONFLICT, LIMIT. A mailbox gets only a few confirmations, and never
 * a word that the sender chose: anybody may have typed its address.
 */
export async function admitEnquiry(place: PublicPlace, given: Enquiry, address: string): Promise<Admission> {
  const stamp = readStamp(given.stamp, placeKey(place));
  const fault = faultOfStamp(stamp);
  if (fault === "formTooQuick") throw new AppError("INVALID", fault);
  if (fault || !stamp) throw new AppError("CONFLICT", "formTooOld");
  await countAttempt("enquiry address", `${place.tenantId} ${address}`);
  await countAttempt("enquiry tenant", place.tenantId);
  return { stamp: stamp.key, confirm: await isWithinLimit("enquiry confirmation", given.email) };
}

/**
 * Puts an enquiry before whoever owns the page it was sent from; the same one sent twice is one. Throws INVALID where
 * the storefront has closed, CONFLICT where the item or offer is no longer for sale there, or the form was sent before
 * with other content; then nothing was written.
 */
export async function sendEnquiry(scope: PublicScope, given: Enquiry, admission: Admission): Promise<void> {
  const { place, tx } = scope;
  const { tenantId, resellerId } = place;
  if (!(await findShop(scope))) throw new AppError("INVALID", "shopClosed");
  const subject = given.item ? await readSubject(scope, { ...given, item: given.item }) : null;
  const { name, company, email, phone, message, locale, item, offer } = given;
  const id = newId();
  const written = await tx
    .insert(enquiries)
    .values({
      tenantId,
      id,
      resellerId,
      name,
      company,
      email,
      phone,
      message,
      locale,
      subject,
      itemId: item,
      offerId: item ? offer : null,
      quantity: item ? given.quantity : null,
      idempotencyKey: enquiryKey(placeKey(place), admission.stamp, given),
      formKey: admission.stamp,
    })
    .onConflictDoNothing({ target: [enquiries.tenantId, enquiries.idempotencyKey] });
  if (!written.rowCount) return;
  await auditAs(
    tx,
    tenantId,
    { id: null, name: company, side: "public" },
    {
      action: "enquiry-received",
      record: { kind: "enquiry", id, label: company },
      resellerId,
      words: { name: company },
    },
  );
  await enqueue(tx, "enquiry-received", { enquiryId: id, confirm: admission.confirm });
}

async function readSubject(scope: PublicScope, given: Enquiry & { item: string }): Promise<EnquirySubject> {
  const { offer: offerId, locale } = given;
  const item = await findPublicItem(scope, { item: given.item, locale });
  const offer = item?.offers.find((each) => each.offerId === offerId);
  if (!item || (offerId && !offer)) throw new AppError("CONFLICT", "offerGone");
  const { sku, name } = item;
  if (!offer) return { sku, name };
  const { offerId: _, ...shown } = offer;
  return { sku, name, offer: shown };
}
