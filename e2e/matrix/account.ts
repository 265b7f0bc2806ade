import { createHash, randomBytes } from "node:crypto";
import { password } from "@/e2e/people";
import { type Fields, type Outcome, signIn } from "./call";
import type { Company } from "./company";

/** A person made for one case, at work for a reseller, with an open session. */
export type Somebody = { id: string; email: string; membership: string; cookie: string; session: string };

/** One call about somebody's account: by the person itself, by somebody else, or by a guest; and whether it may change the account. */
export type AccountCase = {
  by: "self" | "another" | "guest";
  fields: (of: Somebody, company: Company) => Promise<Fields> | Fields;
  outcome: Outcome;
  changes: boolean;
};

const another = "nine purple lanterns";
const newToken = () => {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest() };
};

/** Server actions without an area, each with who may do it to whose account. */
export const accountActions: Record<string, AccountCase[]> = {
  "(auth)#signIn": [
    {
      by: "guest",
      fields: ({ email }) => ({ email, password: another }),
      outcome: "refused",
      changes: false,
    },
    { by: "guest", fields: ({ email }) => ({ email, password }), outcome: "done", changes: true },
  ],
  "(auth)#signOut": [
    { by: "guest", fields: () => ({}), outcome: "sign-in", changes: false },
    { by: "another", fields: () => ({}), outcome: "sign-in", changes: false },
    { by: "self", fields: () => ({}), outcome: "sign-in", changes: true },
  ],
  "(auth)#signOutEverywhere": [
    { by: "guest", fields: () => ({}), outcome: "refused", changes: false },
    { by: "another", fields: () => ({}), outcome: "done", changes: false },
    { by: "self", fields: () => ({}), outcome: "done", changes: true },
  ],
  "(auth)#revokeSession": [
    { by: "guest", fields: ({ session }) => ({ session }), outcome: "refused", changes: false },
    { by: "another", fields: ({ session }) => ({ session }), outcome: "done", changes: false },
    { by: "self", fields: ({ session }) => ({ session }), outcome: "sign-in", changes: true },
  ],
  "(auth)#chooseWorkspace": [
    { by: "guest", fields: ({ membership }) => ({ membership }), outcome: "not found", changes: false },
    { by: "another", fields: ({ membership }) => ({ membership }), outcome: "not found", changes: false },
    { by: "self", fields: ({ membership }) => ({ membership }), outcome: "done", changes: true },
  ],
  "(auth)#changePassword": [
    {
      by: "guest",
      fields: () => ({ current: password, password: another }),
      outcome: "refused",
      changes: false,
    },
    {
      by: "another",
      fields: () => ({ current: password, password: another }),
      outcome: "done",
      changes: false,
    },
    {
      by: "self",
      fields: () => ({ current: another, password: another }),
      outcome: "refused",
      changes: false,
    },
    { by: "self", fields: () => ({ current: password, password: another }), outcome: "done", changes: true },
  ],
  "(auth)#changeLanguage": [
    { by: "guest", fields: () => ({ locale: "de" }), outcome: "done", changes: false },
    { by: "another", fields: () => ({ locale: "de" }), outcome: "done", changes: false },
    { by: "self", fields: () => ({ locale: "de" }), outcome: "done", changes: true },
  ],
  "(auth)#requestReset": [
    { by: "guest", fields: () => ({ email: "nobody@matrix.example" }), outcome: "done", changes: false },
    { by: "guest", fields: ({ email }) => ({ email }), outcome: "done", changes: false },
  ],
  "(auth)#resetPassword": [
    {
      by: "guest",
      fields: () => ({ token: newToken().token, password: another }),
      outcome: "refused",
      changes: false,
    },
    { by: "another", fields: (of, company) => invited(of, company), outcome: "refused", changes: false },
    { by: "guest", fields: (of, company) => reset(of, company), outcome: "done", changes: true },
  ],
  "(auth)#acceptInvitation": [
    { by: "guest", fields: (of, company) => invited(of, company), outcome: "refused", changes: false },
    { by: "another", fields: (of, company) => invited(of, company), outcome: "refused", changes: false },
    { by: "self", fields: (of, company) => invited(of, company), outcome: "done", changes: true },
  ],
  // A portal that has a provider is not set up again, whoever asks.
  "(auth)#setUp": [
    { by: "guest", fields: () => firstProvider(), outcome: "refused", changes: false },
    { by: "self", fields: () => firstProvider(), outcome: "refused", changes: false },
  ],
};

/** Makes a person who works for the company's reseller, with an open session. */
export async function somebody(company: Company): Promise<Somebody> {
  const member = await company.newMember("reseller");
  const { id } = await company.row("select id from users where email = $1", member.email);
  const cookie = await signIn(member.email);
  const session = await company.value("select id from sessions where user_id = $1", id);
  return { id: id as string, email: member.email, membership: member.id, cookie, session };
}

/** A digest of a person's account, sessions and memberships. */
export const digestOf = (company: Company, { id }: Somebody) =>
  company.value(
    `select md5(coalesce((select string_agg((to_jsonb(u) || '{}')::text, '') from users u where id = $1), '')
      || coalesce((select string_agg((to_jsonb(s) - 'last_seen_at')::text, '' order by id) from sessions s where user_id = $1), '')
      || coalesce((select string_agg((to_jsonb(m) - '{last_visit_at,last_active_at}'::text[])::text, '' order by id) from memberships m where user_id = $1), ''))`,
    id,
  );

async function reset({ email }: Somebody, company: Company): Promise<Fields> {
  const { token, hash } = newToken();
  await company.row(
    `insert into tokens (id, purpose, token_hash, email, expires_at)
     values (gen_random_uuid(), 'password-reset', $1, $2, now() + interval '5 minutes') returning id`,
    hash,
    email,
  );
  return { token, password: another };
}

/** An invitation of the person to the provider's side. */
async function invited({ email }: Somebody, company: Company): Promise<Fields> {
  const { token, hash } = newToken();
  const { id } = await company.newInvitation("provider");
  await company.row(
    "update invitations set email = $1, token_hash = $2 where id = $3 returning id",
    email,
    hash,
    id,
  );
  return { tenant: company.tenant, token, name: "Matrix", password: another };
}

const firstProvider = (): Fields => ({
  token: newToken().token,
  company: "Matrix",
  tenantSlug: "matrix",
  locale: "en",
  currency: "EUR",
  name: "Matrix",
  email: "setup@matrix.example",
  password: another,
});
