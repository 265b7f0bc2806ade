"use server";
import { admitEnquiry, sendEnquiry } from "@/lib/enquiries/commands";
import { enquiry } from "@/lib/enquiries/schema";
import { publicAction } from "@/lib/form-action";
import { requestOrigin } from "@/lib/origin";
import { withQuery } from "@/lib/page";
import { shopPath } from "@/lib/place";

export const sendEnquiryAction = publicAction({
  schema: enquiry,
  admit: async (place, given) => admitEnquiry(place, given, (await requestOrigin()).address),
  run: sendEnquiry,
  next: ({ item }, { tenantSlug, resellerSlug }) =>
    withQuery(`${shopPath(tenantSlug, resellerSlug)}/ask`, { sent: "1", item: item ?? undefined }),
});
