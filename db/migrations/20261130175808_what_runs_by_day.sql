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
