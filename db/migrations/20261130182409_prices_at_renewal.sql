ALTER TABLE "tenants" ADD COLUMN "renewal_prices" text DEFAULT 'kept' NOT NULL;--> statement-breakpoint
ALTER TABLE "portfolios" ADD COLUMN "renewal_prices" text DEFAULT 'kept' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_retail_recurring" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_transfer_recurring" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_price_on" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reminded_of" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reminded_days" integer;--> statement-breakpoint
CREATE INDEX "subscriptions_next_price" ON "subscriptions" USING btree ("tenant_id","next_price_on") WHERE next_price_on is not null;