DROP INDEX "items_search";--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || replace(lower(regexp_replace(normalize(sku || ' ' || name || ' ' || coalesce(manufacturer, ''), NFKD), '[\u0300-\u036f]+', '', 'g')), 'ß', 'ss')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || replace(lower(regexp_replace(normalize(number || ' ' || customer_name || ' ' || coalesce(reference, ''), NFKD), '[\u0300-\u036f]+', '', 'g')), 'ß', 'ss')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || replace(lower(regexp_replace(normalize(name || ' ' || coalesce(vat_number || ' ', '') || coalesce(contact_name || ' ', '') || coalesce(email, ''), NFKD), '[\u0300-\u036f]+', '', 'g')), 'ß', 'ss')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "resellers" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || replace(lower(regexp_replace(normalize(name || ' ' || slug, NFKD), '[\u0300-\u036f]+', '', 'g')), 'ß', 'ss')) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "orders_search" ON "orders" USING gin ("tenant_id",search gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "customers_search" ON "customers" USING gin ("tenant_id",search gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "resellers_search" ON "resellers" USING gin ("tenant_id",search gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "items_search" ON "items" USING gin ("tenant_id",search gin_trgm_ops);--> statement-breakpoint
-- The owner, too, sees only the tenant it names; here it changes those of all.
ALTER TABLE "items" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "portfolio_entries" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "portfolio_entries" e SET "search" = i."search" FROM "items" i WHERE i."tenant_id" = e."tenant_id" AND i."id" = e."item_id";--> statement-breakpoint
ALTER TABLE "portfolio_entries" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "items" FORCE ROW LEVEL SECURITY;
