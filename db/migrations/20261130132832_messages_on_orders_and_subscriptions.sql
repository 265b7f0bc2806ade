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
ALTER TABLE "message_files" ADD CONSTRAINT "message_files_tenant_id_message_id_messages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","message_id") REFERENCES "public"."messages"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_customer_id_reseller_id_customers_tenant_id_id_reseller_id_fk" FOREIGN KEY ("tenant_id","customer_id","reseller_id") REFERENCES "public"."customers"("tenant_id","id","reseller_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_order_id_customer_id_orders_tenant_id_id_customer_id_fk" FOREIGN KEY ("tenant_id","order_id","customer_id") REFERENCES "public"."orders"("tenant_id","id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_subscription_id_subscriptions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","subscription_id") REFERENCES "public"."subscriptions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_marks" ADD CONSTRAINT "thread_marks_tenant_id_membership_id_memberships_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."memberships"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_files_tenant_id_message_id_position_index" ON "message_files" USING btree ("tenant_id","message_id","position");--> statement-breakpoint
CREATE INDEX "message_files_tenant_id_customer_id_index" ON "message_files" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "messages_of_order" ON "messages" USING btree ("tenant_id","order_id","thread","created_at","id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "messages_of_subscription" ON "messages" USING btree ("tenant_id","subscription_id","thread","created_at","id") WHERE subscription_id is not null;--> statement-breakpoint
CREATE INDEX "messages_tenant_id_customer_id_index" ON "messages" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "messages_by_author" ON "messages" USING btree ("tenant_id","author_id") WHERE author_id is not null;