import { email } from "@/lib/base/fields";
import { openText, sealText } from "@/lib/base/sealed-text";

type Tenant = { tenantId: string };
const KEY = "person in a link";

/** An e-mail address as a link of a tenant carries it, which stays in histories and logs of others: this server alone reads it. */
export const linkedPerson = (address: string, { tenantId }: Tenant): string =>
  sealText(address, KEY, tenantId).toString("base64url");

/** The address that a link of this tenant names, or that somebody wrote in its place; undefined for anything else. */
export const personOfLink = (text: string, { tenantId }: Tenant): string | undefined =>
  openText(Buffer.from(text, "base64url"), KEY, tenantId) ?? email().safeParse(text).data;
