ALTER TABLE "orders" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
CREATE INDEX "orders_assigned" ON "orders" USING btree ("tenant_id","assigned_to","placed_at","id") WHERE assigned_to is not null;--> statement-breakpoint
CREATE INDEX "orders_assigned_by_state" ON "orders" USING btree ("tenant_id","assigned_to","state","placed_at","id") WHERE assigned_to is not null;