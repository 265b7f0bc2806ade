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
