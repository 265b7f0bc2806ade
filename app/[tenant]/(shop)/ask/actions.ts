"use server";
import { shopPath } from "@/lib/base/paths";
import { requestOrigin } from "@/lib/door/origin";
import { admitEnquiry, sendEnquiry } from "@/lib/enquiries/commands";
import { enquiry } from "@/lib/enquiries/schema";
import { publicAction } from "@/lib/forms/action";
import { withQuery } from "@/lib/list/page";

export const sendEnquiryAction = publicAction({
  schema: enquiry,
  admit: async (place, given) => admitEnquiry(place, given, (await requestOrigin()).address),
  run: sendEnquiry,
  next: ({ item }, { tenantSlug, resellerSlug }) =>
    withQuery(`${shopPath(tenantSlug, resellerSlug)}/ask`, { sent: "1", item: item ?? undefined }),
});
