DROP INDEX "customers_email_domain";--> statement-breakpoint
ALTER TABLE "customers" drop column "search";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || replace(lower(regexp_replace(normalize(name || ' ' || coalesce(vat_number || ' ', '') || coalesce(people, ''), NFKD), '[\u0300-\u036f]+', '', 'g')), 'ß', 'ss')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "email";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "phone";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "contact_name";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "note";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "street";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "postal_code";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "city";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "country";--> statement-breakpoint
CREATE INDEX "customers_search" ON "customers" USING gin ("tenant_id",search gin_trgm_ops);
