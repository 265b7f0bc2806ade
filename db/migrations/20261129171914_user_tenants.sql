CREATE TABLE "user_tenants" (
	"user_id" uuid NOT NULL,
	"tenant_id" uuid NOT NULL,
	CONSTRAINT "user_tenants_user_id_tenant_id_pk" PRIMARY KEY("user_id","tenant_id")
);
--> statement-breakpoint
ALTER TABLE "user_tenants" ADD CONSTRAINT "user_tenants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "user_tenants_tenant_id_index" ON "user_tenants" USING btree ("tenant_id");--> statement-breakpoint
ALTER TABLE "memberships" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "user_tenants" ("user_id", "tenant_id") SELECT DISTINCT "user_id", "tenant_id" FROM "memberships" ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "memberships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_of_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."user_tenants"("tenant_id","user_id") ON DELETE no action ON UPDATE no action;