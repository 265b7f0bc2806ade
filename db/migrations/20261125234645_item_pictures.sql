CREATE TABLE "item_pictures" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"state" text NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"alt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "item_pictures_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "item_pictures_tenantId_key_unique" UNIQUE("tenant_id","key")
);
--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_tenantId_id_state_unique" UNIQUE("tenant_id","id","state");--> statement-breakpoint
ALTER TABLE "item_pictures" ADD CONSTRAINT "item_pictures_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_pictures" ADD CONSTRAINT "item_pictures_item_fk" FOREIGN KEY ("tenant_id","item_id","state") REFERENCES "public"."items"("tenant_id","id","state") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "item_pictures_tenant_id_item_id_position_id_index" ON "item_pictures" USING btree ("tenant_id","item_id","position","id");
