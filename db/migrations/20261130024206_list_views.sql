CREATE TABLE "list_starts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid,
	"membership_id" uuid NOT NULL,
	"list" text NOT NULL,
	"view_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "list_starts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "list_starts_tenantId_membershipId_list_unique" UNIQUE("tenant_id","membership_id","list")
);
--> statement-breakpoint
CREATE TABLE "list_views" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid,
	"owner_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"parameters" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "list_views_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "list_views_tenantId_ownerId_list_name_unique" UNIQUE("tenant_id","owner_id","list","name")
);
--> statement-breakpoint
ALTER TABLE "list_starts" ADD CONSTRAINT "list_starts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_starts" ADD CONSTRAINT "list_starts_tenant_id_membership_id_memberships_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."memberships"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_starts" ADD CONSTRAINT "list_starts_tenant_id_view_id_list_views_tenant_id_id_fk" FOREIGN KEY ("tenant_id","view_id") REFERENCES "public"."list_views"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_views" ADD CONSTRAINT "list_views_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_views" ADD CONSTRAINT "list_views_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "list_starts_tenant_id_view_id_index" ON "list_starts" USING btree ("tenant_id","view_id");