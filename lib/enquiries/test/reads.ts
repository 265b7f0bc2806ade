import {
  countEnquiries,
  countNewEnquiries,
  enquiriesInReach,
  findAskedCustomer,
  getEnquiry,
  getEnquiryRecord,
  listEnquiries,
  newestEnquiries,
} from "@/lib/enquiries/queries";
import { enquiryFilter } from "@/lib/enquiries/schema";
import { type Apart, by, type Read } from "@/test/plans/read";
import { middle, type Person } from "@/test/plans/world";

const enquiries = (as: Person, state: string, more = {}) =>
  by(
    as,
    "enquiry:read",
    (scope, _, page) => listEnquiries(scope, { ...enquiryFilter.parse({ state }), page }),
    more,
  );

export const reads: Read[] = [
  {
    of: listEnquiries,
    cases: [
      enquiries("admin", "new", { deep: middle.id }),
      enquiries("reseller-1", "answered", { deep: middle.id }),
      enquiries("reseller-2", "new"),
      enquiries("assigned", "new"),
    ],
  },
  {
    of: newestEnquiries,
    cases: [
      by("admin", "enquiry:read", (scope) => newestEnquiries(scope, 5)),
      by("reseller-1", "enquiry:read", (scope) => newestEnquiries(scope, 5)),
    ],
  },
  {
    of: countNewEnquiries,
    cases: [
      by("admin", "enquiry:read", countNewEnquiries),
      by("reseller-1", "enquiry:read", countNewEnquiries),
      by("assigned", "enquiry:read", countNewEnquiries),
    ],
  },
  {
    of: countEnquiries,
    cases: [by("admin", "enquiry:read", (scope) => countEnquiries(scope, "answered"))],
  },
  {
    of: getEnquiry,
    cases: [by("reseller-1", "enquiry:read", (scope, { enquiry }) => getEnquiry(scope, enquiry))],
  },
  {
    of: getEnquiryRecord,
    cases: [
      by("reseller-1", "enquiry:read", getEnquiryRecord),
      by("admin", "enquiry:read", (scope, { asked }) => getEnquiryRecord(scope, { enquiry: asked })),
    ],
  },
  {
    of: findAskedCustomer,
    cases: [by("reseller-1", "customer:create", findAskedCustomer)],
  },
];

export const apart: Apart = [enquiriesInReach];
