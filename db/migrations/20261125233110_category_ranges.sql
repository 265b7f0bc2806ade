DROP INDEX "items_tenant_id_state_name_id_index";--> statement-breakpoint
DROP INDEX "portfolio_entries_sellable";--> statement-breakpoint
DROP INDEX "portfolio_entries_category";--> statement-breakpoint
CREATE INDEX "items_tenant_id_updated_at_id_index" ON "items" USING btree ("tenant_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "items_state_by_name" ON "items" USING btree ("tenant_id","state","kind","name","id");--> statement-breakpoint
CREATE INDEX "items_state_by_sku" ON "items" USING btree ("tenant_id","state","kind","sku");--> statement-breakpoint
CREATE INDEX "items_state_by_change" ON "items" USING btree ("tenant_id","state","kind","updated_at","id");--> statement-breakpoint
CREATE INDEX "items_category_by_name" ON "items" USING btree ("tenant_id","category_id","state","kind","name","id");--> statement-breakpoint
CREATE INDEX "items_category_by_sku" ON "items" USING btree ("tenant_id","category_id","state","kind","sku");--> statement-breakpoint
CREATE INDEX "items_category_by_change" ON "items" USING btree ("tenant_id","category_id","state","kind","updated_at","id");--> statement-breakpoint
CREATE INDEX "portfolio_entries_sellable" ON "portfolio_entries" USING btree ("tenant_id","version_id","on_sale","sort_name","id");--> statement-breakpoint
CREATE INDEX "portfolio_entries_category" ON "portfolio_entries" USING btree ("tenant_id","version_id","category_id","on_sale","sort_name","id");