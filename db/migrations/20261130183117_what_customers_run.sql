CREATE TABLE "secret_links" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"order_id" uuid,
	"membership_id" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_opened_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "secret_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "secret_links_tenantId_tokenHash_unique" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "secret_links" ADD CONSTRAINT "secret_links_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_links" ADD CONSTRAINT "secret_links_tenant_id_order_id_orders_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "secret_links_tenant_id_order_id_index" ON "secret_links" USING btree ("tenant_id","order_id");--> statement-breakpoint
CREATE INDEX "secret_links_tenant_id_membership_id_index" ON "secret_links" USING btree ("tenant_id","membership_id");--> statement-breakpoint
CREATE INDEX "secret_links_tenant_id_customer_id_index" ON "secret_links" USING btree ("tenant_id","customer_id");
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "blocked_by" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "blocked_on" date;--> statement-breakpoint
CREATE INDEX "subscriptions_of_item" ON "subscriptions" USING btree ("tenant_id","item_id") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "items" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "subscriptions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What an item lets end with its term is noted since that was decided, by days of the usual time zone.
UPDATE "subscriptions" s SET "blocked_by" = 'item', "blocked_on" = (i."state_changed_at" AT TIME ZONE 'Europe/Berlin')::date
FROM "items" i WHERE i."tenant_id" = s."tenant_id" AND i."id" = s."item_id" AND i."state" IN ('no renewal', 'retired') AND s."ended_at" IS NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "items" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "work_step" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "work_on" date;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
CREATE INDEX "order_lines_work" ON "order_lines" USING btree ("tenant_id","work_on","id") WHERE work_on is not null;--> statement-breakpoint
CREATE INDEX "order_lines_work_by_step" ON "order_lines" USING btree ("tenant_id","work_step","work_on","id") WHERE work_on is not null;--> statement-breakpoint
CREATE INDEX "order_lines_work_of_person" ON "order_lines" USING btree ("tenant_id","assigned_to","work_on","id") WHERE work_on is not null;--> statement-breakpoint
CREATE INDEX "order_lines_returned" ON "order_lines" USING btree ("tenant_id","delivery_changed_at","id") WHERE delivery_state = 'returned';--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_lines" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Lines are with whoever takes care of their order. By days of the usual time zone: other settings move only what was placed within hours of a day's end.
UPDATE "order_lines" t SET "assigned_to" = w."assigned_to", "work_step" = w."step", "work_on" = CASE WHEN w."step" IS NOT NULL THEN w."on" END
FROM (SELECT l."tenant_id", l."id", o."assigned_to",
    CASE WHEN l."delivery_state" = 'delivered' THEN (l."delivery_changed_at" AT TIME ZONE 'Europe/Berlin')::date + 7
      ELSE coalesce(l."promised_on", (o."placed_at" AT TIME ZONE 'Europe/Berlin')::date + 7) END AS "on",
    CASE WHEN o."state" NOT IN ('confirmed', 'in delivery') OR l."delivery_state" IN ('activated', 'returned') THEN NULL
      WHEN l."delivery_state" = 'failed' THEN 'retry'
      WHEN l."snapshot" ->> 'itemKind' = 'product' AND l."delivery_state" = 'shipped' THEN 'arrive'
      WHEN l."snapshot" ->> 'itemKind' = 'product' AND l."delivery_state" <> 'delivered' THEN 'ship'
      WHEN l."retail_recurring" IS NOT NULL THEN 'activate' ELSE 'book' END AS "step"
  FROM "order_lines" l JOIN "orders" o ON o."tenant_id" = l."tenant_id" AND o."id" = l."order_id"
  WHERE o."state" IN ('placed', 'information asked', 'confirmed', 'in delivery')) w
WHERE w."tenant_id" = t."tenant_id" AND w."id" = t."id" AND (w."assigned_to" IS NOT NULL OR w."step" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "order_lines" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "running_customers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"left_monthly" bigint NOT NULL,
	CONSTRAINT "running_customers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "running_customers_tenantId_resellerId_currency_customerId_unique" UNIQUE("tenant_id","reseller_id","currency","customer_id")
);
--> statement-breakpoint
CREATE TABLE "running_days" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"gained" bigint NOT NULL,
	"lost" bigint NOT NULL,
	CONSTRAINT "running_days_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "running_days_tenantId_resellerId_currency_day_unique" UNIQUE("tenant_id","reseller_id","currency","day")
);
--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD COLUMN "summed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "running_customers" ADD CONSTRAINT "running_customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "running_customers" ADD CONSTRAINT "running_customers_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "running_days" ADD CONSTRAINT "running_days_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "running_days" ADD CONSTRAINT "running_days_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "running_customers_tenant_id_reseller_id_currency_left_monthly_customer_id_index" ON "running_customers" USING btree ("tenant_id","reseller_id","currency","left_monthly","customer_id");--> statement-breakpoint
CREATE INDEX "subscription_changes_unsummed" ON "subscription_changes" USING btree ("tenant_id","reseller_id","id") WHERE not summed;--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "subscriptions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "subscription_changes" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What began or ended on servers of the version before changes were noted, while they were replaced: they counted it to its month themselves.
INSERT INTO "subscription_changes" ("tenant_id", "id", "subscription_id", "reseller_id", "customer_id", "kind", "at", "quantity", "currency",
  "retail_monthly", "billed_monthly", "left_monthly", "counted")
SELECT s."tenant_id", gen_random_uuid(), s."id", s."reseller_id", s."customer_id", c."kind", c."at", CASE WHEN c."sign" = 1 THEN s."quantity" ELSE 0 END, s."currency",
  c."sign" * round(s."quantity" * s."retail_recurring"::numeric / m."months"), c."sign" * round(s."quantity" * (CASE WHEN s."model" = 'resale' THEN coalesce(s."transfer_recurring", s."retail_recurring") ELSE s."retail_recurring" END)::numeric / m."months"),
  c."sign" * round((CASE s."model" WHEN 'direct' THEN 0 WHEN 'agency' THEN round(s."quantity"::numeric * s."retail_recurring" * coalesce(s."commission_bp", 0) / 10000.0)
      ELSE s."quantity" * (s."retail_recurring" - coalesce(s."transfer_recurring", s."retail_recurring")) END)::numeric / m."months"), true
FROM "subscriptions" s,
  LATERAL (SELECT CASE s."period" WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END AS "months") m,
  LATERAL (VALUES ('started', s."started_at", 1), ('ended', s."ended_at", -1)) AS c ("kind", "at", "sign")
WHERE c."at" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "subscription_changes" n WHERE n."tenant_id" = s."tenant_id" AND n."subscription_id" = s."id" AND n."kind" = c."kind");--> statement-breakpoint
ALTER TABLE "subscription_changes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- The same of days by which orders must go on; days of the usual time zone.
UPDATE "orders" SET "due_on" = NULL, "promised_on" = NULL WHERE "due_on" IS NOT NULL AND "state" NOT IN ('confirmed', 'in delivery');--> statement-breakpoint
UPDATE "orders" SET "due_on" = ("placed_at" AT TIME ZONE 'Europe/Berlin')::date + 7 WHERE "due_on" IS NULL AND "state" = 'confirmed';--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "subscription_requests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer,
	"months" integer,
	"effect_on" date NOT NULL,
	"reason" text,
	"asked_side" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscription_requests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "needs_yes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "may_ask" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_requests_open" ON "subscription_requests" USING btree ("tenant_id","subscription_id") WHERE state in ('asked', 'with provider');--> statement-breakpoint
CREATE INDEX "subscription_requests_waiting" ON "subscription_requests" USING btree ("tenant_id","state","asked_at") WHERE state in ('asked', 'with provider');--> statement-breakpoint
CREATE INDEX "subscription_requests_of_reseller" ON "subscription_requests" USING btree ("tenant_id","reseller_id","state","asked_at") WHERE state in ('asked', 'with provider');--> statement-breakpoint
CREATE INDEX "subscription_requests_of_customer" ON "subscription_requests" USING btree ("tenant_id","customer_id","asked_at");--> statement-breakpoint
CREATE INDEX "subscription_requests_tenant_id_subscription_id_asked_at_index" ON "subscription_requests" USING btree ("tenant_id","subscription_id","asked_at");--> statement-breakpoint
CREATE INDEX "subscription_requests_tenant_id_asked_by_index" ON "subscription_requests" USING btree ("tenant_id","asked_by");--> statement-breakpoint
CREATE INDEX "subscription_requests_tenant_id_answered_by_index" ON "subscription_requests" USING btree ("tenant_id","answered_by");
--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "renewal_prices" text DEFAULT 'kept' NOT NULL;--> statement-breakpoint
ALTER TABLE "portfolios" ADD COLUMN "renewal_prices" text DEFAULT 'kept' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_retail_recurring" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_transfer_recurring" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_price_on" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reminded_of" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reminded_days" integer;--> statement-breakpoint
CREATE INDEX "subscriptions_next_price" ON "subscriptions" USING btree ("tenant_id","next_price_on") WHERE next_price_on is not null;--> statement-breakpoint
ALTER TABLE "subscriptions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What ends soon counts as reminded of already, by days of the usual time zone: only what comes nearer from now on is told.
UPDATE "subscriptions" s SET "reminded_of" = s."next_on", "reminded_days" = CASE
  WHEN s."next_on" <= d."day" + 30 THEN 30 WHEN s."next_on" <= d."day" + 60 THEN 60 ELSE 90 END
FROM (SELECT (now() AT TIME ZONE 'Europe/Berlin')::date AS "day") d
WHERE s."ended_at" IS NULL AND s."next_on" > d."day" AND s."next_on" <= d."day" + 90;--> statement-breakpoint
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "subscription_identifiers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscription_identifiers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || regexp_replace(replace(replace(replace(replace(translate(lower(regexp_replace(normalize(translate(sku || ' ' || name || ' ' || coalesce(texts -> 'en' ->> 'name', '') || ' ' || coalesce(texts -> 'de' ->> 'name', ''), '´᾽᾿″', '''''''"'), NFKD), '[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u0300-\u036f\u0591-\u05bd\u061c\u064b-\u0652\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]+', '', 'g') collate "und-x-icu"), 'øłıɨđðħŧŋſς`’‘‛ʼʻʽʹ′“”„‟«»‐‒–—―⁃−', 'oliiddhtnsσ''''''''''''''''''""""""-------'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), '[\u0009-\u000d\u0020\u0085\u1680\u2028-\u2029\u2800]+', ' ', 'g')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_identifiers" ADD CONSTRAINT "subscription_identifiers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_identifiers" ADD CONSTRAINT "subscription_identifiers_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscription_identifiers_tenant_id_subscription_id_index" ON "subscription_identifiers" USING btree ("tenant_id","subscription_id");--> statement-breakpoint
CREATE INDEX "subscription_identifiers_tenant_id_customer_id_index" ON "subscription_identifiers" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "subscriptions_search" ON "subscriptions" USING gin ("tenant_id",search gin_trgm_ops);
--> statement-breakpoint
CREATE TABLE "confirming_customers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"chosen_by" uuid NOT NULL,
	"chosen_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirming_customers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "confirming_customers_tenantId_customerId_unique" UNIQUE("tenant_id","customer_id")
);
--> statement-breakpoint
ALTER TABLE "confirming_customers" ADD CONSTRAINT "confirming_customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirming_customers" ADD CONSTRAINT "confirming_customers_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirming_customers" ADD CONSTRAINT "confirming_customers_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirming_customers_tenant_id_chosen_by_index" ON "confirming_customers" USING btree ("tenant_id","chosen_by");
