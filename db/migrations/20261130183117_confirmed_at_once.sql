CREATE TABLE "confirming_customers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"chosen_by" uuid NOT NULL,
	"chosen_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirming_customers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "confirming_customers_tenantId_customerId_unique" UNIQUE("tenant_id","customer_id")
);
--> statement-breakpoint
ALTER TABLE "confirming_customers" ADD CONSTRAINT "confirming_customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirming_customers" ADD CONSTRAINT "confirming_customers_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirming_customers" ADD CONSTRAINT "confirming_customers_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirming_customers_tenant_id_chosen_by_index" ON "confirming_customers" USING btree ("tenant_id","chosen_by");