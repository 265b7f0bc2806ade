CREATE TABLE "audit_heads" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"link" "bytea" NOT NULL,
	"base_position" bigint DEFAULT 0 NOT NULL,
	"base_link" "bytea" NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_heads_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "audit_heads_tenantId_unique" UNIQUE("tenant_id")
);
--> statement-breakpoint
DROP INDEX "audit_entries_tenant_id_reseller_id_id_index";--> statement-breakpoint
DROP INDEX "audit_entries_tenant_id_customer_id_id_index";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "request_id" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "times" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "link" "bytea";--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_tenant_id_email_index" ON "memberships" USING btree ("tenant_id","email");--> statement-breakpoint
CREATE INDEX "audit_entries_unsealed" ON "audit_entries" USING btree ("tenant_id","at","id") WHERE link is null;--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_at_id_index" ON "audit_entries" USING btree ("tenant_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_actor_id_at_id_index" ON "audit_entries" USING btree ("tenant_id","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_action_at_id_index" ON "audit_entries" USING btree ("tenant_id","action","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_reseller_id_at_id_index" ON "audit_entries" USING btree ("tenant_id","reseller_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_customer_id_at_id_index" ON "audit_entries" USING btree ("tenant_id","customer_id","at","id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_tenantId_position_unique" UNIQUE("tenant_id","position");