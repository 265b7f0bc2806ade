/** The nouns whose tables hold the rows of tenants, one a line. */
export { access as audit } from "@/lib/audit/access";
export { access as baskets } from "@/lib/baskets/access";
export { access as catalogue } from "@/lib/catalogue/access";
export { access as categories } from "@/lib/categories/access";
export { access as chain } from "@/lib/chain/access";
export { access as customers } from "@/lib/customers/access";
export { access as conflicts } from "@/lib/customers/conflicts/access";
export { access as enquiries } from "@/lib/enquiries/access";
export { access as imports } from "@/lib/imports/access";
export { access as numbers } from "@/lib/numbers/access";
export { access as orders } from "@/lib/orders/access";
export { access as portfolios } from "@/lib/portfolios/access";
export { access as resellers } from "@/lib/resellers/access";
export { access as sellable } from "@/lib/sellable/access";
export { access as team } from "@/lib/team/access";
export { access as tenant } from "@/lib/tenant/access";
export { access as views } from "@/lib/views/access";
