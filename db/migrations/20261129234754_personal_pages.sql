ALTER TABLE "orders" ADD COLUMN "contact_email" text GENERATED ALWAYS AS (contact ->> 'email') STORED;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "forgotten_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "tenant_id" uuid;--> statement-breakpoint
CREATE INDEX "baskets_tenant_id_changed_by_name_index" ON "baskets" USING btree ("tenant_id","changed_by_name");--> statement-breakpoint
CREATE INDEX "customer_checks_tenant_id_user_id_index" ON "customer_checks" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "customer_conflicts_tenant_id_asked_by_index" ON "customer_conflicts" USING btree ("tenant_id","asked_by");--> statement-breakpoint
CREATE INDEX "customer_conflicts_by_decision" ON "customer_conflicts" USING btree ("tenant_id","decided_by_name") WHERE decided_by_name is not null;--> statement-breakpoint
CREATE INDEX "customer_conflicts_of_customer" ON "customer_conflicts" USING btree ("tenant_id","customer_id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "customer_contacts_email" ON "customer_contacts" USING btree ("tenant_id","email") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "customer_notes_by_author" ON "customer_notes" USING btree ("tenant_id","author_id") WHERE author_id is not null;--> statement-breakpoint
CREATE INDEX "enquiries_tenant_id_email_index" ON "enquiries" USING btree ("tenant_id","email");--> statement-breakpoint
CREATE INDEX "enquiries_by_answer" ON "enquiries" USING btree ("tenant_id","state_changed_by") WHERE state_changed_by is not null;--> statement-breakpoint
CREATE INDEX "invitations_tenant_id_email_index" ON "invitations" USING btree ("tenant_id","email");--> statement-breakpoint
CREATE INDEX "invitations_tenant_id_invited_by_index" ON "invitations" USING btree ("tenant_id","invited_by");--> statement-breakpoint
CREATE INDEX "memberships_tenant_id_user_id_index" ON "memberships" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "memberships_by_lock" ON "memberships" USING btree ("tenant_id","locked_by") WHERE locked_by is not null;--> statement-breakpoint
CREATE INDEX "orders_by_contact" ON "orders" USING btree ("tenant_id","contact_email") WHERE contact_email is not null;--> statement-breakpoint
CREATE INDEX "orders_tenant_id_placed_by_index" ON "orders" USING btree ("tenant_id","placed_by");--> statement-breakpoint
CREATE INDEX "orders_kept" ON "orders" USING btree ("tenant_id","placed_at") WHERE forgotten_at is null;--> statement-breakpoint
CREATE INDEX "mails_recipient_index" ON "mails" USING btree ("recipient");