CREATE TABLE "customer_checks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"day" date NOT NULL,
	"checks" integer NOT NULL,
	"not_available" integer NOT NULL,
	CONSTRAINT "customer_checks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "customer_checks_tenantId_resellerId_userId_day_unique" UNIQUE("tenant_id","reseller_id","user_id","day")
);
--> statement-breakpoint
ALTER TABLE "customer_conflicts" ADD COLUMN "typed" jsonb;--> statement-breakpoint
ALTER TABLE "customer_conflicts" ADD COLUMN "customer_id" uuid;--> statement-breakpoint
ALTER TABLE "customer_checks" ADD CONSTRAINT "customer_checks_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_checks" ADD CONSTRAINT "customer_checks_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_checks_many" ON "customer_checks" USING btree ("tenant_id","day") WHERE checks >= 5;--> statement-breakpoint
ALTER TABLE "customer_conflicts" ADD CONSTRAINT "customer_conflicts_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_conflicts_tenant_id_reseller_id_id_index" ON "customer_conflicts" USING btree ("tenant_id","reseller_id","id");--> statement-breakpoint
CREATE INDEX "customer_conflicts_to_finish" ON "customer_conflicts" USING btree ("tenant_id","reseller_id","id") WHERE state = 'open' or typed is not null;
--> statement-breakpoint
ALTER TABLE "customer_conflicts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenants" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "customer_conflicts" c SET state = 'allowed', decided_at = now(), decided_by_name = 'Kontor', version = c.version + 1, updated_at = now(),
  reason = CASE t.locale WHEN 'de' THEN 'Dieselbe E-Mail-Domain ist kein Grund mehr, einen Kunden abzulehnen.' ELSE 'The same e-mail domain is no longer a reason to refuse a customer.' END
FROM "tenants" t WHERE t.id = c.tenant_id AND c.state = 'open' AND c.vat_number IS NULL;--> statement-breakpoint
ALTER TABLE "tenants" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customer_conflicts" FORCE ROW LEVEL SECURITY;
