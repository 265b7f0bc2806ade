ALTER TABLE "baskets" ADD COLUMN "delivery_address_id" uuid;--> statement-breakpoint
ALTER TABLE "baskets" ADD COLUMN "billing_address_id" uuid;--> statement-breakpoint
ALTER TABLE "baskets" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "deliver_to" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "bill_to" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "contact" jsonb;