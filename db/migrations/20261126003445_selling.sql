CREATE TABLE "basket_lines" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"basket_id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"own_one_time" bigint,
	"own_recurring" bigint,
	"told" jsonb NOT NULL,
	"told_transfer_one_time" bigint,
	"told_transfer_recurring" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "basket_lines_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "basket_lines_tenantId_basketId_offerId_unique" UNIQUE("tenant_id","basket_id","offer_id")
);
--> statement-breakpoint
CREATE TABLE "baskets" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reseller_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"line_count" integer DEFAULT 0 NOT NULL,
	"reference" text,
	"note" text,
	"last_key" uuid,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "baskets_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "baskets_tenantId_id_resellerId_unique" UNIQUE("tenant_id","id","reseller_id"),
	CONSTRAINT "baskets_tenantId_customerId_unique" UNIQUE("tenant_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "portfolio_changes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"portfolio_id" uuid NOT NULL,
	"reseller_id" uuid,
	"item_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "portfolio_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "last_active_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "resellers" ADD COLUMN "portfolio_since" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_tenant_id_basket_id_reseller_id_baskets_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","basket_id","reseller_id") REFERENCES "public"."baskets"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baskets" ADD CONSTRAINT "baskets_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baskets" ADD CONSTRAINT "baskets_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_changes" ADD CONSTRAINT "portfolio_changes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_changes" ADD CONSTRAINT "portfolio_changes_tenant_id_portfolio_id_portfolios_tenant_id_id_fk" FOREIGN KEY ("tenant_id","portfolio_id") REFERENCES "public"."portfolios"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_changes" ADD CONSTRAINT "portfolio_changes_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_changes" ADD CONSTRAINT "portfolio_changes_tenant_id_offer_id_item_id_offers_tenant_id_id_item_id_fk" FOREIGN KEY ("tenant_id","offer_id","item_id") REFERENCES "public"."offers"("tenant_id","id","item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "baskets_open" ON "baskets" USING btree ("tenant_id","reseller_id","changed_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE line_count > 0;--> statement-breakpoint
CREATE INDEX "portfolio_changes_of_all" ON "portfolio_changes" USING btree ("tenant_id","portfolio_id","at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE reseller_id is null;--> statement-breakpoint
CREATE INDEX "portfolio_changes_of_one" ON "portfolio_changes" USING btree ("tenant_id","reseller_id","at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE reseller_id is not null;