CREATE TABLE "subscriptions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"portfolio_version_id" uuid,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"texts" jsonb NOT NULL,
	"offer_kind" text NOT NULL,
	"model" text NOT NULL,
	"currency" text NOT NULL,
	"period" text NOT NULL,
	"quantity" integer NOT NULL,
	"retail_recurring" bigint NOT NULL,
	"transfer_recurring" bigint,
	"commission_bp" integer,
	"term_months" integer,
	"notice_days" integer,
	"renewal" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"first_day" date NOT NULL,
	"term" integer DEFAULT 0 NOT NULL,
	"term_end" date NOT NULL,
	"ends_on" date,
	"next_on" date GENERATED ALWAYS AS (coalesce(ends_on, term_end)) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscriptions_tenantId_lineId_unique" UNIQUE("tenant_id","line_id")
);
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_line_id_order_lines_tenant_id_id_fk" FOREIGN KEY ("tenant_id","line_id") REFERENCES "public"."order_lines"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscriptions_next" ON "subscriptions" USING btree ("tenant_id","next_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "subscriptions_next_of_reseller" ON "subscriptions" USING btree ("tenant_id","reseller_id","next_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "subscriptions_next_of_customer" ON "subscriptions" USING btree ("tenant_id","customer_id","next_on","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "subscriptions_tenant_id_state_next_on_id_index" ON "subscriptions" USING btree ("tenant_id","state","next_on","id");--> statement-breakpoint
CREATE INDEX "subscriptions_tenant_id_reseller_id_state_next_on_id_index" ON "subscriptions" USING btree ("tenant_id","reseller_id","state","next_on","id");--> statement-breakpoint
CREATE INDEX "subscriptions_tenant_id_customer_id_state_next_on_id_index" ON "subscriptions" USING btree ("tenant_id","customer_id","state","next_on","id");--> statement-breakpoint
CREATE INDEX "subscriptions_tenant_id_reseller_id_started_at_index" ON "subscriptions" USING btree ("tenant_id","reseller_id","started_at");--> statement-breakpoint
CREATE INDEX "subscriptions_of_offer" ON "subscriptions" USING btree ("tenant_id","reseller_id","offer_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "subscriptions_tenant_id_order_id_index" ON "subscriptions" USING btree ("tenant_id","order_id");--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_lines" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- By days of the usual time zone: other settings move only what was activated within hours of a day's end.
INSERT INTO "subscriptions" ("tenant_id", "id", "reseller_id", "customer_id", "order_id", "line_id", "item_id", "offer_id", "portfolio_version_id", "sku", "name", "texts",
  "offer_kind", "model", "currency", "period", "quantity", "retail_recurring", "transfer_recurring", "commission_bp", "term_months", "notice_days", "renewal",
  "state", "state_changed_at", "started_at", "ended_at", "first_day", "term", "term_end", "ends_on", "created_at", "updated_at")
SELECT l."tenant_id", l."id", l."reseller_id", l."customer_id", l."order_id", l."id", l."item_id", l."offer_id", l."portfolio_version_id", l."sku", l."name",
  coalesce(l."snapshot" -> 'texts', '{}'), l."offer_kind", o."model", o."currency", coalesce(l."period", 'month'), l."quantity", l."retail_recurring",
  l."transfer_recurring", l."commission_bp", (l."snapshot" ->> 'termMonths')::int, (l."snapshot" ->> 'noticeDays')::int,
  coalesce(l."snapshot" ->> 'renewal', 'none'), CASE WHEN l."ended_at" IS NULL THEN 'active' ELSE 'ended' END, coalesce(l."ended_at", l."activated_at"),
  l."activated_at", l."ended_at", d."first", t."term", (d."first" + (t."term" + 1) * d."months" * interval '1 month')::date, d."ended", l."activated_at",
  coalesce(l."ended_at", l."activated_at")
FROM "order_lines" l JOIN "orders" o ON o."tenant_id" = l."tenant_id" AND o."id" = l."order_id",
  LATERAL (SELECT (l."activated_at" AT TIME ZONE 'Europe/Berlin')::date AS "first", (l."ended_at" AT TIME ZONE 'Europe/Berlin')::date AS "ended",
    (coalesce(l."ended_at", current_timestamp) AT TIME ZONE 'Europe/Berlin')::date AS "day",
    coalesce((l."snapshot" ->> 'termMonths')::int, CASE l."period" WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END) AS "months",
    ((l."snapshot" ->> 'termMonths') IS NULL OR l."snapshot" ->> 'renewal' = 'automatic')::int AS "renews") d,
  LATERAL (SELECT ((extract(year FROM d."day") - extract(year FROM d."first")) * 12 + extract(month FROM d."day") - extract(month FROM d."first"))::int / d."months" AS "most") m,
  LATERAL (SELECT d."renews" * (m."most" - ((d."first" + m."most" * d."months" * interval '1 month')::date > d."day")::int) AS "term") t
WHERE l."activated_at" IS NOT NULL AND l."retail_recurring" IS NOT NULL ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "order_lines" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;