DROP INDEX "baskets_open";--> statement-breakpoint
DROP INDEX "enquiries_tenant_id_reseller_id_state_id_index";--> statement-breakpoint
DROP INDEX "portfolio_changes_of_all";--> statement-breakpoint
DROP INDEX "portfolio_changes_of_one";--> statement-breakpoint
CREATE INDEX "enquiries_of_provider" ON "enquiries" USING btree ("tenant_id","state","id") WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "invitations_of_provider" ON "invitations" USING btree ("tenant_id") WHERE side = 'provider' and accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "memberships_of_provider" ON "memberships" USING btree ("tenant_id") WHERE side = 'provider' and closed_at is null;--> statement-breakpoint
CREATE INDEX "orders_direct" ON "orders" USING btree ("tenant_id","placed_at","id") WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "orders_direct_by_state" ON "orders" USING btree ("tenant_id","state","placed_at","id") WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "customers_direct" ON "customers" USING btree ("tenant_id","name","id") WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "customers_direct_by_state" ON "customers" USING btree ("tenant_id","state","name","id") WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "portfolio_entries_at_a_loss" ON "portfolio_entries" USING btree ("tenant_id","version_id","sort_name","id") WHERE transfer_one_time > suggested_one_time or transfer_recurring > suggested_recurring;--> statement-breakpoint
CREATE INDEX "baskets_open" ON "baskets" USING btree ("tenant_id","reseller_id","changed_at","id") WHERE line_count > 0;--> statement-breakpoint
CREATE INDEX "enquiries_tenant_id_reseller_id_state_id_index" ON "enquiries" USING btree ("tenant_id","reseller_id","state","id");--> statement-breakpoint
CREATE INDEX "portfolio_changes_of_all" ON "portfolio_changes" USING btree ("tenant_id","portfolio_id","at","id") WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "portfolio_changes_of_one" ON "portfolio_changes" USING btree ("tenant_id","reseller_id","at","id") WHERE reseller_id is not null;