DROP INDEX "orders_tenant_id_placed_at_id_index";--> statement-breakpoint
DROP INDEX "orders_tenant_id_state_placed_at_id_index";--> statement-breakpoint
DROP INDEX "orders_tenant_id_reseller_id_placed_at_id_index";--> statement-breakpoint
DROP INDEX "orders_tenant_id_reseller_id_state_placed_at_id_index";--> statement-breakpoint
DROP INDEX "orders_tenant_id_customer_id_placed_at_id_index";--> statement-breakpoint
DROP INDEX "customers_tenant_id_reseller_id_id_index";--> statement-breakpoint
CREATE INDEX "customers_tenant_id_reseller_id_state_name_id_index" ON "customers" USING btree ("tenant_id","reseller_id","state","name","id");--> statement-breakpoint
CREATE INDEX "orders_tenant_id_placed_at_id_index" ON "orders" USING btree ("tenant_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_tenant_id_state_placed_at_id_index" ON "orders" USING btree ("tenant_id","state","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_tenant_id_reseller_id_placed_at_id_index" ON "orders" USING btree ("tenant_id","reseller_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_tenant_id_reseller_id_state_placed_at_id_index" ON "orders" USING btree ("tenant_id","reseller_id","state","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_tenant_id_customer_id_placed_at_id_index" ON "orders" USING btree ("tenant_id","customer_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "customers_tenant_id_reseller_id_id_index" ON "customers" USING btree ("tenant_id","reseller_id","id");