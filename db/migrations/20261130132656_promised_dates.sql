ALTER TABLE "items" ADD COLUMN "lead_days" integer;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "to_order" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "delivered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "signed_by" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "promised_on" date;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "promise_reason" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "promised_on" date;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "due_on" date;--> statement-breakpoint
CREATE INDEX "orders_due" ON "orders" USING btree ("tenant_id","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "orders_due_by_state" ON "orders" USING btree ("tenant_id","state","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "orders_due_of_reseller" ON "orders" USING btree ("tenant_id","reseller_id","due_on","id") WHERE due_on is not null;--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- By days of the usual time zone: other settings move only what was placed within hours of a day's end.
UPDATE "orders" SET "due_on" = ("placed_at" AT TIME ZONE 'Europe/Berlin')::date + 7 WHERE "state" = 'confirmed';--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
