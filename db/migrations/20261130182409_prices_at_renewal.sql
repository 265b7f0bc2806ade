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
