CREATE TABLE "customer_conflicts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"name" text NOT NULL,
	"vat_number" text,
	"email_domain" text,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_by_email" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by_name" text,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_conflicts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_conflicts" ADD CONSTRAINT "customer_conflicts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_conflicts" ADD CONSTRAINT "customer_conflicts_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_conflicts_one_open" ON "customer_conflicts" USING btree ("tenant_id","reseller_id",coalesce("vat_number", ''),coalesce("email_domain", '')) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "customer_conflicts_tenant_id_state_id_index" ON "customer_conflicts" USING btree ("tenant_id","state","id");--> statement-breakpoint
CREATE INDEX "customer_conflicts_tenant_id_reseller_id_vat_number_index" ON "customer_conflicts" USING btree ("tenant_id","reseller_id","vat_number");--> statement-breakpoint
CREATE INDEX "customers_email_domain" ON "customers" USING btree ("tenant_id",lower(split_part("email", '@', 2)));