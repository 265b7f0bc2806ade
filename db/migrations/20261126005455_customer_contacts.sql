CREATE TABLE "customer_addresses" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"name" text,
	"street" text,
	"postal_code" text,
	"city" text,
	"country" text,
	"billing" text NOT NULL,
	"delivery" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_addresses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_contacts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"name" text,
	"role" text,
	"email" text,
	"phone" text,
	"main" boolean NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_contacts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_notes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"text" text NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_notes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "people" text;--> statement-breakpoint
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_contacts" ADD CONSTRAINT "customer_contacts_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_contacts" ADD CONSTRAINT "customer_contacts_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_addresses_tenant_id_customer_id_id_index" ON "customer_addresses" USING btree ("tenant_id","customer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_addresses_one_billing" ON "customer_addresses" USING btree ("tenant_id","customer_id") WHERE billing = 'default';--> statement-breakpoint
CREATE UNIQUE INDEX "customer_addresses_one_delivery" ON "customer_addresses" USING btree ("tenant_id","customer_id") WHERE delivery = 'default';--> statement-breakpoint
CREATE INDEX "customer_contacts_tenant_id_customer_id_id_index" ON "customer_contacts" USING btree ("tenant_id","customer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_contacts_one_main" ON "customer_contacts" USING btree ("tenant_id","customer_id") WHERE main;--> statement-breakpoint
CREATE INDEX "customer_contacts_email_domain" ON "customer_contacts" USING btree ("tenant_id",lower(split_part("email", '@', 2)));--> statement-breakpoint
CREATE INDEX "customer_notes_tenant_id_customer_id_created_at_id_index" ON "customer_notes" USING btree ("tenant_id","customer_id","created_at","id");--> statement-breakpoint
-- The owner, too, sees only the tenant it names; here it moves what the customers of all have.
ALTER TABLE "customers" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "memberships" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "customer_addresses" ("tenant_id", "id", "customer_id", "reseller_id", "street", "postal_code", "city", "country", "billing", "delivery", "created_at", "updated_at")
	SELECT "tenant_id", gen_random_uuid(), "id", "reseller_id", "street", "postal_code", "city", "country", 'default', 'default', "created_at", "updated_at"
	FROM "customers" WHERE coalesce("street", "postal_code", "city", "country") IS NOT NULL;--> statement-breakpoint
INSERT INTO "customer_contacts" ("tenant_id", "id", "customer_id", "reseller_id", "name", "email", "phone", "main", "created_at", "updated_at")
	SELECT "tenant_id", gen_random_uuid(), "id", "reseller_id", "contact_name", "email", "phone", true, "created_at", "updated_at"
	FROM "customers" WHERE coalesce("contact_name", "email", "phone") IS NOT NULL;--> statement-breakpoint
INSERT INTO "customer_notes" ("tenant_id", "id", "customer_id", "reseller_id", "text", "author_id", "author_name", "created_at")
	SELECT c."tenant_id", gen_random_uuid(), c."id", c."reseller_id", c."note", c."created_by",
		coalesce((SELECT m."name" FROM "memberships" m WHERE m."tenant_id" = c."tenant_id" AND m."user_id" = c."created_by"
			AND m."reseller_id" IS NOT DISTINCT FROM c."reseller_id" ORDER BY m."id" LIMIT 1), '–'), c."updated_at"
	FROM "customers" c WHERE c."note" IS NOT NULL;--> statement-breakpoint
UPDATE "customers" SET "people" = nullif(concat_ws(' ', "contact_name", "email"), '') WHERE coalesce("contact_name", "email") IS NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customers" FORCE ROW LEVEL SECURITY;
