CREATE TABLE "secret_links" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"order_id" uuid,
	"membership_id" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_opened_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "secret_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "secret_links_tenantId_tokenHash_unique" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "secret_links" ADD CONSTRAINT "secret_links_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_links" ADD CONSTRAINT "secret_links_tenant_id_order_id_orders_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "secret_links_tenant_id_order_id_index" ON "secret_links" USING btree ("tenant_id","order_id");--> statement-breakpoint
CREATE INDEX "secret_links_tenant_id_membership_id_index" ON "secret_links" USING btree ("tenant_id","membership_id");--> statement-breakpoint
CREATE INDEX "secret_links_tenant_id_customer_id_index" ON "secret_links" USING btree ("tenant_id","customer_id");