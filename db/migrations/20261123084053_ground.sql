CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
CREATE TABLE "categories" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "categories_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "categories_tenantId_slug_unique" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"manufacturer" text,
	"kind" text NOT NULL,
	"stock_kept" boolean DEFAULT false NOT NULL,
	"category_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state_changed_by" uuid,
	"texts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "items_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "items_tenantId_sku_unique" UNIQUE("tenant_id","sku")
);
--> statement-breakpoint
CREATE TABLE "offer_costs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"one_time" bigint,
	"recurring" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_costs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offer_costs_tenantId_offerId_unique" UNIQUE("tenant_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"currency" text NOT NULL,
	"one_time" bigint,
	"recurring" bigint,
	"period" text,
	"term_months" integer,
	"notice_days" integer,
	"renewal" text DEFAULT 'none' NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offers_tenantId_id_itemId_unique" UNIQUE("tenant_id","id","item_id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"side" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"email" text NOT NULL,
	"roles" text[] NOT NULL,
	"assigned_only" boolean DEFAULT false NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_by_name" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invitations_tenantId_tokenHash_unique" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"side" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"roles" text[] NOT NULL,
	"assigned_only" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"last_visit_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"tenant_id" uuid,
	"membership_id" uuid,
	"address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"currency" text NOT NULL,
	"brand_colour" text DEFAULT '#1d4ed8' NOT NULL,
	"logo_key" text,
	"email" text,
	"phone" text,
	"about" text,
	"imprint" text,
	"prices_shown" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenants_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"email" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"locale" text,
	"disabled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "number_ranges" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "number_ranges_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "number_ranges_tenantId_kind_year_unique" UNIQUE("tenant_id","kind","year")
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"portfolio_version_id" uuid,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"offer_kind" text NOT NULL,
	"period" text,
	"snapshot" jsonb NOT NULL,
	"quantity" integer NOT NULL,
	"retail_one_time" bigint,
	"retail_recurring" bigint,
	"suggested_one_time" bigint,
	"suggested_recurring" bigint,
	"transfer_one_time" bigint,
	"transfer_recurring" bigint,
	"commission_bp" integer,
	"delivery_state" text DEFAULT 'waiting' NOT NULL,
	"delivery_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"delivery_reason" text,
	"parcel" text,
	"tracking" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_lines_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "order_lines_tenantId_orderId_position_unique" UNIQUE("tenant_id","order_id","position")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"reseller_name" text,
	"customer_name" text NOT NULL,
	"model" text NOT NULL,
	"state" text DEFAULT 'placed' NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state_reason" text,
	"currency" text NOT NULL,
	"one_time_total" bigint NOT NULL,
	"monthly_total" bigint NOT NULL,
	"line_count" integer NOT NULL,
	"reference" text,
	"note" text,
	"placed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_by_name" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "orders_tenantId_number_unique" UNIQUE("tenant_id","number"),
	CONSTRAINT "orders_tenantId_idempotencyKey_unique" UNIQUE("tenant_id","idempotency_key"),
	CONSTRAINT "orders_tenantId_id_customerId_unique" UNIQUE("tenant_id","id","customer_id"),
	CONSTRAINT "orders_tenantId_id_resellerId_unique" UNIQUE("tenant_id","id","reseller_id")
);
--> statement-breakpoint
CREATE TABLE "customer_assignments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"membership_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_assignments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "customer_assignments_tenantId_membershipId_customerId_unique" UNIQUE("tenant_id","membership_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid,
	"name" text collate "und-x-icu" NOT NULL,
	"state" text DEFAULT 'prospect' NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state_reason" text,
	"vat_number" text,
	"email" text,
	"phone" text,
	"contact_name" text,
	"note" text,
	"street" text,
	"postal_code" text,
	"city" text,
	"country" text,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "customers_tenantId_id_resellerId_unique" UNIQUE("tenant_id","id","reseller_id")
);
--> statement-breakpoint
CREATE TABLE "resellers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"model" text NOT NULL,
	"state" text NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state_changed_by" uuid,
	"state_reason" text,
	"sales_blocked" boolean DEFAULT false NOT NULL,
	"sign_in_blocked" boolean DEFAULT false NOT NULL,
	"storefront_open" boolean DEFAULT false NOT NULL,
	"portfolio_id" uuid,
	"brand_colour" text DEFAULT '#1d4ed8' NOT NULL,
	"logo_key" text,
	"email" text,
	"phone" text,
	"vat_number" text,
	"about" text,
	"imprint" text,
	"street" text,
	"postal_code" text,
	"city" text,
	"country" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resellers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "resellers_tenantId_slug_unique" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "portfolio_entries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"portfolio_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"sort_name" text collate "und-x-icu" NOT NULL,
	"category_id" uuid,
	"on_sale" boolean NOT NULL,
	"search" text NOT NULL,
	"transfer_one_time" bigint,
	"transfer_recurring" bigint,
	"suggested_one_time" bigint,
	"suggested_recurring" bigint,
	"floor_bp" integer,
	"ceiling_bp" integer,
	"commission_bp" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "portfolio_entries_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "portfolio_entries_tenantId_versionId_offerId_unique" UNIQUE("tenant_id","version_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "portfolio_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"portfolio_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"effective_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "portfolio_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "portfolio_versions_tenantId_id_portfolioId_unique" UNIQUE("tenant_id","id","portfolio_id"),
	CONSTRAINT "portfolio_versions_tenantId_portfolioId_number_unique" UNIQUE("tenant_id","portfolio_id","number")
);
--> statement-breakpoint
CREATE TABLE "portfolios" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"currency" text NOT NULL,
	"description" text,
	"live_version_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "portfolios_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "portfolios_tenantId_name_unique" UNIQUE("tenant_id","name")
);
--> statement-breakpoint
CREATE TABLE "reseller_prices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"one_time" bigint,
	"recurring" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reseller_prices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "reseller_prices_tenantId_resellerId_offerId_unique" UNIQUE("tenant_id","reseller_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_side" text NOT NULL,
	"on_behalf_of" text,
	"action" text NOT NULL,
	"record_kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"record_label" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"reason" text,
	"words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changes" jsonb,
	CONSTRAINT "audit_entries_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"state" text DEFAULT 'uploaded' NOT NULL,
	"mapping" jsonb,
	"rows_total" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"created_count" integer DEFAULT 0 NOT NULL,
	"changed_count" integer DEFAULT 0 NOT NULL,
	"unchanged_count" integer DEFAULT 0 NOT NULL,
	"refused_count" integer DEFAULT 0 NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refused" text,
	"failure" text,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_key" text,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_jobKey_unique" UNIQUE("job_key")
);
--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_tenant_id_parent_id_categories_tenant_id_id_fk" FOREIGN KEY ("tenant_id","parent_id") REFERENCES "public"."categories"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_tenant_id_category_id_categories_tenant_id_id_fk" FOREIGN KEY ("tenant_id","category_id") REFERENCES "public"."categories"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_costs" ADD CONSTRAINT "offer_costs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_costs" ADD CONSTRAINT "offer_costs_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_tenant_id_item_id_items_tenant_id_id_fk" FOREIGN KEY ("tenant_id","item_id") REFERENCES "public"."items"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_ranges" ADD CONSTRAINT "number_ranges_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_order_id_customer_id_orders_tenant_id_id_customer_id_fk" FOREIGN KEY ("tenant_id","order_id","customer_id") REFERENCES "public"."orders"("tenant_id","id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_order_id_reseller_id_orders_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","order_id","reseller_id") REFERENCES "public"."orders"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_assignments" ADD CONSTRAINT "customer_assignments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_assignments" ADD CONSTRAINT "customer_assignments_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_assignments" ADD CONSTRAINT "customer_assignments_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resellers" ADD CONSTRAINT "resellers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resellers" ADD CONSTRAINT "resellers_tenant_id_portfolio_id_portfolios_tenant_id_id_fk" FOREIGN KEY ("tenant_id","portfolio_id") REFERENCES "public"."portfolios"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_entries" ADD CONSTRAINT "portfolio_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_entries" ADD CONSTRAINT "portfolio_entries_tenant_id_version_id_portfolio_id_portfolio_versions_tenant_id_id_portfolio_id_fk" FOREIGN KEY ("tenant_id","version_id","portfolio_id") REFERENCES "public"."portfolio_versions"("tenant_id","id","portfolio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_entries" ADD CONSTRAINT "portfolio_entries_tenant_id_offer_id_item_id_offers_tenant_id_id_item_id_fk" FOREIGN KEY ("tenant_id","offer_id","item_id") REFERENCES "public"."offers"("tenant_id","id","item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_versions" ADD CONSTRAINT "portfolio_versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_versions" ADD CONSTRAINT "portfolio_versions_tenant_id_portfolio_id_portfolios_tenant_id_id_fk" FOREIGN KEY ("tenant_id","portfolio_id") REFERENCES "public"."portfolios"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_live_version_fk" FOREIGN KEY ("tenant_id","live_version_id","id") REFERENCES "public"."portfolio_versions"("tenant_id","id","portfolio_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reseller_prices" ADD CONSTRAINT "reseller_prices_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reseller_prices" ADD CONSTRAINT "reseller_prices_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reseller_prices" ADD CONSTRAINT "reseller_prices_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "categories_tenant_id_position_id_index" ON "categories" USING btree ("tenant_id","position","id");--> statement-breakpoint
CREATE INDEX "items_tenant_id_name_id_index" ON "items" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "items_tenant_id_state_name_id_index" ON "items" USING btree ("tenant_id","state","name","id");--> statement-breakpoint
CREATE INDEX "items_tenant_id_category_id_name_id_index" ON "items" USING btree ("tenant_id","category_id","name","id");--> statement-breakpoint
CREATE INDEX "items_search" ON "items" USING gin ("tenant_id",lower(sku || ' ' || name || ' ' || coalesce(manufacturer, '')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "offers_tenant_id_item_id_position_index" ON "offers" USING btree ("tenant_id","item_id","position");--> statement-breakpoint
CREATE INDEX "invitations_tenant_id_reseller_id_created_at_index" ON "invitations" USING btree ("tenant_id","reseller_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_open" ON "memberships" USING btree ("tenant_id","user_id","side",coalesce("reseller_id", "customer_id", "tenant_id")) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "memberships_tenant_id_reseller_id_email_index" ON "memberships" USING btree ("tenant_id","reseller_id","email");--> statement-breakpoint
CREATE INDEX "memberships_tenant_id_customer_id_email_index" ON "memberships" USING btree ("tenant_id","customer_id","email");--> statement-breakpoint
CREATE INDEX "sessions_user_id_created_at_index" ON "sessions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "order_lines_tenant_id_customer_id_id_index" ON "order_lines" USING btree ("tenant_id","customer_id","id");--> statement-breakpoint
CREATE INDEX "orders_tenant_id_placed_at_id_index" ON "orders" USING btree ("tenant_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_tenant_id_state_placed_at_id_index" ON "orders" USING btree ("tenant_id","state","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_tenant_id_reseller_id_placed_at_id_index" ON "orders" USING btree ("tenant_id","reseller_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_tenant_id_reseller_id_state_placed_at_id_index" ON "orders" USING btree ("tenant_id","reseller_id","state","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_tenant_id_customer_id_placed_at_id_index" ON "orders" USING btree ("tenant_id","customer_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customer_assignments_tenant_id_customer_id_index" ON "customer_assignments" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "customers_tenant_id_name_id_index" ON "customers" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "customers_tenant_id_reseller_id_name_id_index" ON "customers" USING btree ("tenant_id","reseller_id","name","id");--> statement-breakpoint
CREATE INDEX "customers_tenant_id_state_name_id_index" ON "customers" USING btree ("tenant_id","state","name","id");--> statement-breakpoint
CREATE INDEX "customers_tenant_id_vat_number_index" ON "customers" USING btree ("tenant_id","vat_number");--> statement-breakpoint
CREATE INDEX "resellers_tenant_id_name_id_index" ON "resellers" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "resellers_tenant_id_state_name_id_index" ON "resellers" USING btree ("tenant_id","state","name","id");--> statement-breakpoint
CREATE INDEX "resellers_tenant_id_portfolio_id_name_index" ON "resellers" USING btree ("tenant_id","portfolio_id","name");--> statement-breakpoint
CREATE INDEX "portfolio_entries_tenant_id_version_id_sort_name_id_index" ON "portfolio_entries" USING btree ("tenant_id","version_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "portfolio_entries_sellable" ON "portfolio_entries" USING btree ("tenant_id","version_id","sort_name","id") WHERE on_sale;--> statement-breakpoint
CREATE INDEX "portfolio_entries_category" ON "portfolio_entries" USING btree ("tenant_id","version_id","category_id","sort_name","id") WHERE on_sale;--> statement-breakpoint
CREATE INDEX "portfolio_entries_tenant_id_item_id_index" ON "portfolio_entries" USING btree ("tenant_id","item_id");--> statement-breakpoint
CREATE INDEX "portfolio_entries_search" ON "portfolio_entries" USING gin ("tenant_id","version_id",search gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "portfolio_versions_one_draft" ON "portfolio_versions" USING btree ("tenant_id","portfolio_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "portfolio_versions_one_live" ON "portfolio_versions" USING btree ("tenant_id","portfolio_id") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "portfolios_tenant_id_name_id_index" ON "portfolios" USING btree ("tenant_id","name","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_record_kind_record_id_id_index" ON "audit_entries" USING btree ("tenant_id","record_kind","record_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_reseller_id_id_index" ON "audit_entries" USING btree ("tenant_id","reseller_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_tenant_id_customer_id_id_index" ON "audit_entries" USING btree ("tenant_id","customer_id","id");--> statement-breakpoint
CREATE INDEX "imports_tenant_id_created_at_id_index" ON "imports" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_created_at_index" ON "mails" USING btree ("created_at");