ALTER TABLE "tenants" ADD COLUMN "carriers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "carrier" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "tracking_page" text;--> statement-breakpoint
CREATE INDEX "order_lines_tracked" ON "order_lines" USING btree ("tenant_id",upper(regexp_replace(tracking, '[^0-9A-Za-z]', '', 'g'))) WHERE tracking is not null;