CREATE TABLE "kept_forms" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"membership_id" uuid NOT NULL,
	"path" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "kept_forms_membership_id_created_at_index" ON "kept_forms" USING btree ("membership_id","created_at");--> statement-breakpoint
CREATE INDEX "kept_forms_created_at_index" ON "kept_forms" USING btree ("created_at");