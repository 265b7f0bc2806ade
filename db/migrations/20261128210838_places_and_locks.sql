CREATE TABLE "session_places" (
	"session_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_places_session_id_membership_id_pk" PRIMARY KEY("session_id","membership_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "access_ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "locked_by" uuid;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "locked_by_name" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "locked_reason" text;--> statement-breakpoint
ALTER TABLE "session_places" ADD CONSTRAINT "session_places_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- The owner, too, sees only the tenant it names; here it looks through the memberships of all.
ALTER TABLE "memberships" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Whoever was kept out everywhere is kept out of each place.
UPDATE "memberships" m SET "locked_at" = u."disabled_at", "access_ended_at" = u."disabled_at", "locked_by_name" = '–', "locked_reason" = '–'
	FROM "users" u WHERE u."id" = m."user_id" AND u."disabled_at" IS NOT NULL AND m."closed_at" IS NULL;--> statement-breakpoint
-- Until now work in one place counted for all: nobody is signed out by the change.
INSERT INTO "session_places" ("session_id", "membership_id", "last_seen_at")
	SELECT s."id", m."id", s."last_seen_at" FROM "sessions" s JOIN "memberships" m ON m."user_id" = s."user_id"
	WHERE s."revoked_at" IS NULL AND s."last_seen_at" > now() - interval '7 days' AND m."closed_at" IS NULL;--> statement-breakpoint
ALTER TABLE "users" DROP COLUMN "disabled_at";