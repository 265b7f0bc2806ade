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
