import { createHash, randomBytes, randomUUID } from "node:crypto";
import { putFiles } from "@/lib/files/store";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { messageFile } from "@/lib/threads/files/rules";
import { Rows } from "./rows";

/** Fresh customers, baskets and orders of a company, for calls that can succeed only once. */
export class Sales extends Rows {
  /** A copy of an order of the company in the given state, or one of the provider for a direct customer. */
  newOrder = async (
    state: string,
    customer = this.customer,
    direct?: { reseller_id: null; offer_id: string },
  ) => {
    const from = await this.order();
    const { id, version } = await this.copy("orders", from, {
      customer_id: customer,
      number: `M-${randomBytes(6).toString("hex")}`,
      idempotency_key: randomUUID(),
      state,
      ...(direct && { reseller_id: null, reseller_name: null, model: "direct" }),
    });
    const line = await this.value(
      "select id from order_lines where order_id = $1 order by position limit 1",
      from,
    );
    const { item_id, offer_id } = await this.entry();
    const copied = await this.copy("order_lines", line, {
      order_id: id,
      customer_id: customer,
      item_id,
      offer_id,
      position: 1,
      delivery_state: "waiting",
      ...direct,
    });
    // Goods, whatever the demo's order is of, so that they are sent.
    await this.value(
      `update order_lines set snapshot = jsonb_set(snapshot, '{itemKind}', '"product"') where id = $1 returning id`,
      copied.id,
    );
    return { order: id, version, line: copied.id };
  };

  /** A subscription of the company's customer, or of a direct one of account manager and sales, which is active or has had notice. */
  newSubscription = async (
    state: "active" | "change pending" | "notice given" = "active",
    of: "reseller" | "provider" = "reseller",
  ) => {
    const direct = of === "provider" && { reseller_id: null, offer_id: await this.directOffer() };
    const { line } = direct
      ? await this.newOrder("completed", (await this.assignedCustomer()).id, direct)
      : await this.newOrder("completed");
    return this.row<{ id: string; version: string; endsOn: string }>(
      `insert into subscriptions (tenant_id, id, reseller_id, customer_id, order_id, line_id, item_id, offer_id, sku, name, texts, offer_kind,
         model, currency, period, quantity, retail_recurring, renewal, term_months, started_at, first_day, term_end, state, ends_on)
       select l.tenant_id, l.id, l.reseller_id, l.customer_id, l.order_id, l.id, l.item_id, l.offer_id, l.sku, l.name, '{}', 'rent',
         o.model, o.currency, 'month', 1, 100, 'manual', 12, now(), current_date, d.ends, $2, case when $2 = 'notice given' then d.ends end
       from order_lines l join orders o on o.id = l.order_id, lateral (select (current_date + interval '12 months')::date as ends) d
       where l.id = $1 returning id, version, term_end::text as "endsOn"`,
      line,
      state,
    );
  };

  /** A secret link to follow an order of the company, or of a calendar of one of its people; its token and id. */
  newLink = async (order: string | null, maker = randomUUID() as string) => {
    const token = randomBytes(32).toString("base64url");
    const id = await this.value(
      `insert into secret_links (tenant_id, id, kind, reseller_id, customer_id, order_id, membership_id, created_by_name, token_hash, expires_at)
       select t.id, gen_random_uuid(), case when o.id is null then 'calendar' else 'order' end, coalesce(o.reseller_id, m.reseller_id),
         coalesce(o.customer_id, m.customer_id), o.id, $2, 'Matrix', $3, now() + interval '1 day'
       from tenants t left join orders o on o.tenant_id = t.id and o.id = $1 left join memberships m on m.tenant_id = t.id and m.id = $2
       where t.slug = $4 returning id`,
      order,
      maker,
      createHash("sha256").update(token).digest(),
      this.tenant,
    );
    return { token, id };
  };

  /** What a customer asks of its reseller, a reseller of the provider, or a direct customer: one more of a fresh subscription. */
  newRequest = async (from: "customer" | "reseller" | "direct", needing = false) => {
    const { id, version } = needing
      ? await this.newAsking("needing")
      : await this.newSubscription("active", from === "direct" ? "provider" : "reseller");
    const on = dayIn(timeZone(), new Date());
    const made = await this.row<{ id: string; version: string }>(
      `insert into subscription_requests (tenant_id, id, subscription_id, reseller_id, customer_id, kind, quantity, effect_on, asked_side,
         asked_by_name, state)
       select tenant_id, gen_random_uuid(), id, reseller_id, customer_id, 'more', 2, $2, $3, 'Matrix', $4
       from subscriptions where id = $1 returning id, version`,
      id,
      on,
      from === "reseller" ? "reseller" : "customer",
      from === "customer" ? "asked" : "with provider",
    );
    return { ...made, seen: version, on };
  };

  /** A basket with one line, of whose offer its customer runs one already. */
  newRunningBasket = async (of: "reseller" | "provider") => {
    const made = of === "provider" ? await this.newDirectBasket() : await this.newBasket();
    const { basket, customer, version } = made;
    const { id, version: seen } = await this.newSubscription("active", of);
    const line = await this.row<{ offer: string }>(
      `update basket_lines set told = told || '{"oneTime": null}' where basket_id = $1 returning offer_id as offer`,
      basket,
    );
    await this.database.rows(
      this.tenant,
      "update subscriptions set offer_id = $2, customer_id = $3 where id = $1 returning id",
      [id, line.offer, customer],
    );
    return { basket, version, offer: line.offer, subscription: id, seen, on: dayIn(timeZone(), new Date()) };
  };

  /** A fresh subscription, by an offer of its own that leaves every change to the provider where that is needed. */
  newAsking = async (kind: "active" | "needing") => {
    const made = await this.newSubscription();
    if (kind === "active") return made;
    const { offer_id } = await this.entry();
    const offer = await this.copy("offers", offer_id, { needs_yes: "{more,fewer,notice,renew,switch}" });
    await this.database.rows(
      this.tenant,
      "update subscriptions set offer_id = $2 where id = $1 returning id",
      [made.id, offer.id],
    );
    return made;
  };

  /** What identifies a subscription; its id. */
  newIdentifier = (subscription: string, value = "MATRIX-7F3K") =>
    this.value(
      `insert into subscription_identifiers (tenant_id, id, subscription_id, reseller_id, customer_id, kind, value, hint)
       select tenant_id, gen_random_uuid(), id, reseller_id, customer_id, 'key', $2, right($2, 4) from subscriptions where id = $1 returning id`,
      subscription,
      value,
    );

  /** A message about an order, which nobody has read. */
  newMessage = (order: string, thread: string) =>
    this.value(
      `insert into messages (tenant_id, id, thread, reseller_id, customer_id, order_id, text, author_side, author_name)
       select tenant_id, gen_random_uuid(), $2, reseller_id, customer_id, id, 'When?', split_part($2, '-', 1), 'Matrix'
       from orders where id = $1 returning id`,
      order,
      thread,
    );

  /** A file of such a message; of its content nothing is kept. */
  /** A file on a fresh message, with its content. */
  newMessageFile = async (order: string, thread: string) => {
    const { id, tenant } = await this.row<{ id: string; tenant: string }>(
      `insert into message_files (tenant_id, id, message_id, thread, reseller_id, customer_id, position, name, type, size, key)
       select tenant_id, gen_random_uuid(), id, thread, reseller_id, customer_id, 0, 'matrix.txt', 'txt', 6, 'matrix'
       from messages where id = $1 returning id, tenant_id as tenant`,
      await this.newMessage(order, thread),
    );
    await putFiles([[messageFile(tenant, "matrix"), Buffer.from("matrix")]]);
    return id;
  };

  newCustomer = (more: { name?: string } = {}) =>
    this.copy("customers", this.customer, {
      state: "active",
      name: `Matrix ${randomBytes(6).toString("hex")}`,
      ...more,
    });

  /** A basket of a fresh customer with one line that may be sold and is as it was quoted. */
  newBasket = async () => {
    const { id: customer } = await this.newCustomer();
    const basket = await this.value(
      `insert into baskets (tenant_id, id, reseller_id, customer_id, line_count, changed_by_name, version)
       select tenant_id, gen_random_uuid(), reseller_id, id, 1, 'Matrix', 1 from customers where id = $1 returning id`,
      customer,
    );
    const { id } = await this.entry();
    const line = await this.value(
      `insert into basket_lines (tenant_id, id, basket_id, reseller_id, offer_id, quantity, told, told_transfer_one_time, told_transfer_recurring)
       select e.tenant_id, gen_random_uuid(), $2, $3, o.id, 1, jsonb_build_object('name', e.sort_name, 'names', '{}'::jsonb, 'kind', o.kind,
         'currency', o.currency, 'oneTime', coalesce(own.one_time, e.suggested_one_time),
         'recurring', coalesce(own.recurring, e.suggested_recurring), 'period', o.period, 'termMonths', o.term_months,
         'noticeDays', o.notice_days, 'renewal', o.renewal), e.transfer_one_time, e.transfer_recurring
       from portfolio_entries e join offers o on o.id = e.offer_id
       left join reseller_prices own on own.offer_id = o.id and own.reseller_id = $3
       where e.id = $1 returning id`,
      id,
      basket,
      this.resellerId,
    );
    return { customer, basket, line, version: "1" };
  };

  /** An address and a contact of a customer, as the form that places an order names them. */
  newDestination = async (customer: string) => {
    const address = await this.value(
      `insert into customer_addresses (tenant_id, id, customer_id, reseller_id, city, billing, delivery)
       select tenant_id, gen_random_uuid(), id, reseller_id, 'Matrix', 'default', 'default' from customers where id = $1 returning id`,
      customer,
    );
    const contact = await this.value(
      `insert into customer_contacts (tenant_id, id, customer_id, reseller_id, name, main)
       select tenant_id, gen_random_uuid(), id, reseller_id, 'Matrix', true from customers where id = $1 returning id`,
      customer,
    );
    return { deliveryAddress: address, billingAddress: address, contact };
  };

  /** A customer of the provider itself. */
  directCustomer = async () =>
    (
      await this.row<{ id: string }>(
        `insert into customers (tenant_id, id, name, state)
         select tenant_id, gen_random_uuid(), 'Matrix direct', 'active' from resellers where id = $1 returning id`,
        this.resellerId,
      )
    ).id;

  /** A basket of a direct customer of account manager and sales, with one line that is as it was quoted. */
  newDirectBasket = async () => {
    const { id: customer } = await this.assignedCustomer();
    const basket = await this.value(
      `insert into baskets (tenant_id, id, customer_id, line_count, changed_by_name, version)
       select tenant_id, gen_random_uuid(), id, 1, 'Matrix', 1 from customers where id = $1 returning id`,
      customer,
    );
    await this.value(
      `insert into basket_lines (tenant_id, id, basket_id, offer_id, quantity, told)
       select o.tenant_id, gen_random_uuid(), $1, o.id, 1, jsonb_build_object('name', i.name, 'names', '{}'::jsonb, 'kind', o.kind,
         'currency', o.currency, 'oneTime', o.one_time, 'recurring', o.recurring, 'period', o.period, 'termMonths', o.term_months,
         'noticeDays', o.notice_days, 'renewal', o.renewal)
       from offers o join items i on i.id = o.item_id where o.id = $2 returning id`,
      basket,
      await this.directOffer(),
    );
    return { customer, basket, version: "1" };
  };

  /** An offer that the provider may sell to its direct customers. */
  directOffer = () =>
    this.value(
      `select o.id from offers o join items i on i.id = o.item_id join tenants t on t.id = o.tenant_id
       where i.state = 'active' and o.state = 'active' and o.currency = t.currency and o.one_time is not null
       order by o.id limit 1`,
    );

  /** An order of a direct customer of account manager and sales, in the given state. */
  newDirectOrder = async (state: string) => {
    const { id: customer } = await this.assignedCustomer();
    const sold = { reseller_id: null, offer_id: await this.directOffer() };
    const { order, version } = await this.newOrder(state, customer, sold);
    return { order, version };
  };

  /** A direct customer that account manager and sales are in charge of, and a person who is not yet. */
  assignedCustomer = async (state = "active") => {
    const id = await this.directCustomer();
    await this.value("update customers set state = $2 where id = $1 returning id", id, state);
    await this.database.rows(
      this.tenant,
      `insert into customer_assignments (tenant_id, id, customer_id, membership_id)
       select tenant_id, gen_random_uuid(), $1, id from memberships
       where side = 'provider' and closed_at is null and roles && '{account-manager,sales}'`,
      [id],
    );
    const free = await this.value(
      `select id from memberships where side = 'provider' and closed_at is null
       order by roles && '{account-manager,sales}', id limit 1`,
    );
    return { id, version: "1", free };
  };
}
