import { alphaItCustomers } from "./companies/alpha-it";
import { betaSystemsCustomers } from "./companies/beta-systems";
import { deltaNetCustomers } from "./companies/delta-net";
import { gammaCloudCustomers } from "./companies/gamma-cloud";
import { lakesideCustomers } from "./companies/lakeside";
import { nordwindCustomers } from "./companies/nordwind";
import type { CustomerRow, DemoCustomer } from "./rows";

export { demoProviders, demoResellers } from "./companies/providers";
export { demoUsers } from "./companies/users";

export const demoPassword = "kontor-demo-2026";

export const demoCustomers: DemoCustomer[] = [
  ...ownedBy("nordwind", "alpha-it", alphaItCustomers),
  ...ownedBy("nordwind", "beta-systems", betaSystemsCustomers),
  ...ownedBy("nordwind", "delta-net", deltaNetCustomers),
  ...ownedBy("nordwind", null, nordwindCustomers),
  ...ownedBy("lakeside", "gamma-cloud", gammaCloudCustomers),
  ...ownedBy("lakeside", null, lakesideCustomers),
];

function ownedBy(tenant: string, reseller: string | null, rows: CustomerRow[]): DemoCustomer[] {
  return rows.map((row) => ({ tenant, reseller, ...row }));
}
