ALTER TABLE "tenants" ADD COLUMN "demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "memberships" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- The demo's people have addresses below its tenant's name in .example, where nobody can have a real one (RFC 2606).
UPDATE "tenants" t SET "demo" = true WHERE EXISTS (
  SELECT FROM "memberships" m WHERE m."tenant_id" = t."id" AND m."side" = 'provider' AND m."email" LIKE '%@' || t."slug" || '.example'
);--> statement-breakpoint
ALTER TABLE "memberships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenants" FORCE ROW LEVEL SECURITY;
