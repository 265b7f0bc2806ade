CREATE TABLE "subscription_identifiers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscription_identifiers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "search" text GENERATED ALWAYS AS (' ' || regexp_replace(replace(replace(replace(replace(translate(lower(regexp_replace(normalize(translate(sku || ' ' || name || ' ' || coalesce(texts -> 'en' ->> 'name', '') || ' ' || coalesce(texts -> 'de' ->> 'name', ''), '´᾽᾿″', '''''''"'), NFKD), '[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u0300-\u036f\u0591-\u05bd\u061c\u064b-\u0652\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]+', '', 'g') collate "und-x-icu"), 'øłıɨđðħŧŋſς`’‘‛ʼʻʽʹ′“”„‟«»‐‒–—―⁃−', 'oliiddhtnsσ''''''''''''''''''""""""-------'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), '[\u0009-\u000d\u0020\u0085\u1680\u2028-\u2029\u2800]+', ' ', 'g')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_identifiers" ADD CONSTRAINT "subscription_identifiers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_identifiers" ADD CONSTRAINT "subscription_identifiers_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscription_identifiers_tenant_id_subscription_id_index" ON "subscription_identifiers" USING btree ("tenant_id","subscription_id");--> statement-breakpoint
CREATE INDEX "subscription_identifiers_tenant_id_customer_id_index" ON "subscription_identifiers" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "subscriptions_search" ON "subscriptions" USING gin ("tenant_id",search gin_trgm_ops);