CREATE TABLE "customer_notifications" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reseller_id" uuid,
	"off" text[] NOT NULL,
	"locale" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_notifications_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "customer_notifications_tenantId_customerId_unique" UNIQUE("tenant_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"person_id" uuid,
	"actor_id" uuid,
	"words" jsonb NOT NULL,
	"told_to" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"product" jsonb NOT NULL,
	"mail" jsonb NOT NULL,
	"daily" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_choices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "notification_choices_tenantId_membershipId_unique" UNIQUE("tenant_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "notification_mails" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"side" text NOT NULL,
	"membership_id" uuid,
	"reseller_id" uuid,
	"customer_id" uuid,
	"about_customer_id" uuid,
	"recipient" text NOT NULL,
	"locale" text,
	"words" jsonb NOT NULL,
	"state" text NOT NULL,
	"reply" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "notification_mails_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "notification_mails_tenantId_eventId_side_recipient_unique" UNIQUE("tenant_id","event_id","side","recipient")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "notifications_tenantId_membershipId_eventId_unique" UNIQUE("tenant_id","membership_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "subscription_changes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"quantity" integer NOT NULL,
	"currency" text NOT NULL,
	"retail_monthly" bigint NOT NULL,
	"billed_monthly" bigint NOT NULL,
	"left_monthly" bigint NOT NULL,
	"retail_once" bigint DEFAULT 0 NOT NULL,
	"billed_once" bigint DEFAULT 0 NOT NULL,
	"left_once" bigint DEFAULT 0 NOT NULL,
	"counted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "subscription_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "message_files" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"thread" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "message_files_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread" text NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid NOT NULL,
	"order_id" uuid,
	"subscription_id" uuid,
	"kind" text DEFAULT 'message' NOT NULL,
	"text" text NOT NULL,
	"author_side" text NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"form_content" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "messages_about_one" CHECK ((order_id is null) <> (subscription_id is null)),
	CONSTRAINT "messages_between" CHECK ((thread = 'provider-customer') = (reseller_id is null))
);
--> statement-breakpoint
CREATE TABLE "thread_marks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"reseller_id" uuid,
	"customer_id" uuid,
	"thread" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"read_to" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_marks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "thread_marks_tenantId_membershipId_subjectId_thread_unique" UNIQUE("tenant_id","membership_id","subject_id","thread")
);
--> statement-breakpoint
DROP INDEX "order_lines_running";--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "lead_days" integer;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "to_order" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "carriers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "delivered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "signed_by" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "promised_on" date;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "promise_reason" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "carrier" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "tracking_page" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "promised_on" date;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_quantity" integer;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "term_base" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_notifications" ADD CONSTRAINT "customer_notifications_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notifications" ADD CONSTRAINT "customer_notifications_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_tenant_id_reseller_id_resellers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reseller_id") REFERENCES "public"."resellers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_tenant_id_membership_id_memberships_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."memberships"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_mails" ADD CONSTRAINT "notification_mails_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_mails" ADD CONSTRAINT "notification_mails_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_tenant_id_membership_id_memberships_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."memberships"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_files" ADD CONSTRAINT "message_files_tenant_id_message_id_messages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","message_id") REFERENCES "public"."messages"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_order_id_customer_id_orders_tenant_id_id_customer_id_fk" FOREIGN KEY ("tenant_id","order_id","customer_id") REFERENCES "public"."orders"("tenant_id","id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_marks" ADD CONSTRAINT "thread_marks_tenant_id_membership_id_memberships_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."memberships"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_mails_of_customer" ON "notification_mails" USING btree ("tenant_id","customer_id","id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "notification_mails_collected" ON "notification_mails" USING btree ("tenant_id","membership_id","id") WHERE state = 'collected';--> statement-breakpoint
CREATE INDEX "notification_mails_of_person" ON "notification_mails" USING btree ("tenant_id","membership_id") WHERE membership_id is not null;--> statement-breakpoint
CREATE INDEX "notification_mails_tenant_id_recipient_index" ON "notification_mails" USING btree ("tenant_id","recipient");--> statement-breakpoint
CREATE INDEX "notification_mails_kept" ON "notification_mails" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_of_person" ON "notifications" USING btree ("tenant_id","membership_id","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("tenant_id","membership_id","id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_kept" ON "notifications" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "subscription_changes_tenant_id_subscription_id_at_index" ON "subscription_changes" USING btree ("tenant_id","subscription_id","at");--> statement-breakpoint
CREATE INDEX "subscription_changes_tenant_id_reseller_id_at_index" ON "subscription_changes" USING btree ("tenant_id","reseller_id","at");--> statement-breakpoint
CREATE INDEX "subscription_changes_tenant_id_customer_id_at_index" ON "subscription_changes" USING btree ("tenant_id","customer_id","at");--> statement-breakpoint
CREATE INDEX "subscription_changes_open" ON "subscription_changes" USING btree ("tenant_id","id") WHERE not counted;--> statement-breakpoint
CREATE INDEX "message_files_tenant_id_message_id_position_index" ON "message_files" USING btree ("tenant_id","message_id","position");--> statement-breakpoint
CREATE INDEX "message_files_tenant_id_customer_id_index" ON "message_files" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "messages_of_order" ON "messages" USING btree ("tenant_id","order_id","thread","created_at","id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "messages_of_subscription" ON "messages" USING btree ("tenant_id","subscription_id","thread","created_at","id") WHERE subscription_id is not null;--> statement-breakpoint
CREATE INDEX "messages_tenant_id_customer_id_index" ON "messages" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "messages_by_author" ON "messages" USING btree ("tenant_id","author_id") WHERE author_id is not null;--> statement-breakpoint
CREATE INDEX "order_lines_tracked" ON "order_lines" USING btree ("tenant_id",upper(regexp_replace(tracking, '[^0-9A-Za-z]', '', 'g'))) WHERE tracking is not null;--> statement-breakpoint
CREATE INDEX "orders_due" ON "orders" USING btree ("tenant_id","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "orders_due_by_state" ON "orders" USING btree ("tenant_id","state","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "orders_due_of_reseller" ON "orders" USING btree ("tenant_id","reseller_id","due_on","id") WHERE due_on is not null;--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- By days of the usual time zone: other settings move only what was placed within hours of a day's end.
UPDATE "orders" SET "due_on" = ("placed_at" AT TIME ZONE 'Europe/Berlin')::date + 7 WHERE "state" = 'confirmed';--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_lines" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was activated by servers of the version before since subscriptions came: a subscription already there stays as it is.
INSERT INTO "subscriptions" ("tenant_id", "id", "reseller_id", "customer_id", "order_id", "line_id", "item_id", "offer_id", "portfolio_version_id", "sku", "name", "texts",
  "offer_kind", "model", "currency", "period", "quantity", "retail_recurring", "transfer_recurring", "commission_bp", "term_months", "notice_days", "renewal",
  "state", "state_changed_at", "started_at", "ended_at", "first_day", "term", "term_end", "ends_on", "created_at", "updated_at")
SELECT l."tenant_id", l."id", l."reseller_id", l."customer_id", l."order_id", l."id", l."item_id", l."offer_id", l."portfolio_version_id", l."sku", l."name",
  coalesce(l."snapshot" -> 'texts', '{}'), l."offer_kind", o."model", o."currency", coalesce(l."period", 'month'), l."quantity", l."retail_recurring",
  l."transfer_recurring", l."commission_bp", (l."snapshot" ->> 'termMonths')::int, (l."snapshot" ->> 'noticeDays')::int,
  coalesce(l."snapshot" ->> 'renewal', 'none'), CASE WHEN l."ended_at" IS NULL THEN 'active' ELSE 'ended' END, coalesce(l."ended_at", l."activated_at"),
  l."activated_at", l."ended_at", d."first", t."term", (d."first" + (t."term" + 1) * d."months" * interval '1 month')::date, d."ended", l."activated_at",
  coalesce(l."ended_at", l."activated_at")
FROM "order_lines" l JOIN "orders" o ON o."tenant_id" = l."tenant_id" AND o."id" = l."order_id",
  LATERAL (SELECT (l."activated_at" AT TIME ZONE 'Europe/Berlin')::date AS "first", (l."ended_at" AT TIME ZONE 'Europe/Berlin')::date AS "ended",
    (coalesce(l."ended_at", current_timestamp) AT TIME ZONE 'Europe/Berlin')::date AS "day",
    coalesce((l."snapshot" ->> 'termMonths')::int, CASE l."period" WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END) AS "months",
    ((l."snapshot" ->> 'termMonths') IS NULL OR l."snapshot" ->> 'renewal' = 'automatic')::int AS "renews") d,
  LATERAL (SELECT ((extract(year FROM d."day") - extract(year FROM d."first")) * 12 + extract(month FROM d."day") - extract(month FROM d."first"))::int / d."months" AS "most") m,
  LATERAL (SELECT d."renews" * (m."most" - ((d."first" + m."most" * d."months" * interval '1 month')::date > d."day")::int) AS "term") t
WHERE l."activated_at" IS NOT NULL AND l."retail_recurring" IS NOT NULL ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "subscriptions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What runs, and what has ended, counts from when it did; running_months holds it already.
INSERT INTO "subscription_changes" ("tenant_id", "id", "subscription_id", "reseller_id", "customer_id", "kind", "at", "quantity", "currency",
  "retail_monthly", "billed_monthly", "left_monthly", "counted")
SELECT s."tenant_id", gen_random_uuid(), s."id", s."reseller_id", s."customer_id", c."kind", c."at", CASE WHEN c."sign" = 1 THEN s."quantity" ELSE 0 END, s."currency",
  c."sign" * round(s."quantity" * s."retail_recurring"::numeric / m."months"), c."sign" * round(s."quantity" * (CASE WHEN s."model" = 'resale' THEN coalesce(s."transfer_recurring", s."retail_recurring") ELSE s."retail_recurring" END)::numeric / m."months"),
  c."sign" * round((CASE s."model" WHEN 'direct' THEN 0 WHEN 'agency' THEN round(s."quantity"::numeric * s."retail_recurring" * coalesce(s."commission_bp", 0) / 10000.0)
      ELSE s."quantity" * (s."retail_recurring" - coalesce(s."transfer_recurring", s."retail_recurring")) END)::numeric / m."months"), true
FROM "subscriptions" s,
  LATERAL (SELECT CASE s."period" WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END AS "months") m,
  LATERAL (VALUES ('started', s."started_at", 1), ('ended', s."ended_at", -1)) AS c ("kind", "at", "sign")
WHERE c."at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_lines" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
