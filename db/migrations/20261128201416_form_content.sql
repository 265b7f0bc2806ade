ALTER TABLE "baskets" ADD COLUMN "last_content" text;--> statement-breakpoint
ALTER TABLE "enquiries" ADD COLUMN "form_key" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "form_content" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "form_content" text;--> statement-breakpoint
ALTER TABLE "resellers" ADD COLUMN "form_content" text;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_tenantId_formKey_unique" UNIQUE("tenant_id","form_key");