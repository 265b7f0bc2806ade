import { pages as auditLogPages } from "@/lib/audit-log/test/pages";
import { catalogue } from "@/lib/catalogue/test/actions";
import { pages as cataloguePages } from "@/lib/catalogue/test/pages";
import { pages as categoriesPages } from "@/lib/categories/test/pages";
import { pages as checkoutPages } from "@/lib/checkout/test/pages";
import { details } from "@/lib/customers/test/details";
import { keeping } from "@/lib/customers/test/keeping";
import { pages as customersPages } from "@/lib/customers/test/pages";
import { users } from "@/lib/customers/test/users";
import { pages as demoPages } from "@/lib/demo/test/pages";
import { asking } from "@/lib/enquiries/test/actions";
import { pages as enquiriesPages } from "@/lib/enquiries/test/pages";
import { pages as homePages } from "@/lib/home/test/pages";
import { pages as identityPages } from "@/lib/identity/test/pages";
import { pages as importsPages } from "@/lib/imports/test/pages";
import { pages as logoPages } from "@/lib/logo/test/pages";
import { orders } from "@/lib/orders/test/actions";
import { pages as ordersPages } from "@/lib/orders/test/pages";
import { portfolios } from "@/lib/portfolios/test/actions";
import { pages as portfoliosPages } from "@/lib/portfolios/test/pages";
import { resellers } from "@/lib/resellers/test/actions";
import { pages as resellersPages } from "@/lib/resellers/test/pages";
import { pages as searchPages } from "@/lib/search/test/pages";
import { selling } from "@/lib/sellable/test/actions";
import { pages as sellablePages } from "@/lib/sellable/test/pages";
import { pages as serverPages } from "@/lib/server/test/pages";
import { pages as shopPages } from "@/lib/shop/test/pages";
import { pages as sitemapPages } from "@/lib/sitemap/test/pages";
import { team } from "@/lib/team/test/actions";
import { pages as teamPages } from "@/lib/team/test/pages";
import { pages as tenantPages } from "@/lib/tenant/test/pages";
import type { ActionRows } from "./action-row";
import type { PageRows } from "./page-row";

/** Every page and route handler that is not about the person itself: a noun has its own, and a line here. */
export const pageRows: PageRows = {
  ...auditLogPages,
  ...cataloguePages,
  ...categoriesPages,
  ...checkoutPages,
  ...customersPages,
  ...demoPages,
  ...enquiriesPages,
  ...homePages,
  ...identityPages,
  ...importsPages,
  ...logoPages,
  ...ordersPages,
  ...portfoliosPages,
  ...resellersPages,
  ...searchPages,
  ...sellablePages,
  ...serverPages,
  ...shopPages,
  ...sitemapPages,
  ...teamPages,
  ...tenantPages,
};

/** Every server action of an area. Those about one's own account are in account.ts: what they do depends on the caller alone. */
export const areaActions: ActionRows = {
  ...asking,
  ...catalogue,
  ...details,
  ...keeping,
  ...users,
  ...orders,
  ...portfolios,
  ...resellers,
  ...selling,
  ...team,
};
