ALTER TABLE "orders" ADD COLUMN "contact_email" text GENERATED ALWAYS AS (contact ->> 'email') STORED;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "forgotten_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "tenant_id" uuid;--> statement-breakpoint
CREATE INDEX "orders_by_contact" ON "orders" USING btree ("tenant_id","contact_email") WHERE contact_email is not null;--> statement-breakpoint
CREATE INDEX "orders_tenant_id_placed_by_index" ON "orders" USING btree ("tenant_id","placed_by");--> statement-breakpoint
CREATE INDEX "orders_forgotten" ON "orders" USING btree ("tenant_id","id") WHERE forgotten_at is not null;--> statement-breakpoint
CREATE INDEX "mails_recipient_index" ON "mails" USING btree ("recipient");