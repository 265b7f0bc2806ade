CREATE TABLE "subscription_requests" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer,
	"months" integer,
	"effect_on" date NOT NULL,
	"reason" text,
	"asked_side" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscription_requests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "needs_yes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "may_ask" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_requests_open" ON "subscription_requests" USING btree ("tenant_id","subscription_id") WHERE state in ('asked', 'with provider');--> statement-breakpoint
CREATE INDEX "subscription_requests_waiting" ON "subscription_requests" USING btree ("tenant_id","state","asked_at") WHERE state in ('asked', 'with provider');--> statement-breakpoint
CREATE INDEX "subscription_requests_of_reseller" ON "subscription_requests" USING btree ("tenant_id","reseller_id","state","asked_at") WHERE state in ('asked', 'with provider');--> statement-breakpoint
CREATE INDEX "subscription_requests_of_customer" ON "subscription_requests" USING btree ("tenant_id","customer_id","asked_at");--> statement-breakpoint
CREATE INDEX "subscription_requests_tenant_id_subscription_id_asked_at_index" ON "subscription_requests" USING btree ("tenant_id","subscription_id","asked_at");--> statement-breakpoint
CREATE INDEX "subscription_requests_tenant_id_asked_by_index" ON "subscription_requests" USING btree ("tenant_id","asked_by");--> statement-breakpoint
CREATE INDEX "subscription_requests_tenant_id_answered_by_index" ON "subscription_requests" USING btree ("tenant_id","answered_by");