CREATE TABLE "running_months" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"month" text NOT NULL,
	"currency" text NOT NULL,
	"billed_monthly" bigint NOT NULL,
	CONSTRAINT "running_months_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "running_months_tenantId_month_currency_unique" UNIQUE("tenant_id","month","currency")
);
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "activated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "billed_one_time" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "billed_monthly" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "held_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "running_months" ADD CONSTRAINT "running_months_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_lines_running" ON "order_lines" USING btree ("tenant_id","reseller_id","customer_id") WHERE activated_at is not null and retail_recurring is not null;--> statement-breakpoint
ALTER TABLE "tenants" ADD CONSTRAINT "tenants_currency" CHECK (currency in ('AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'JMD', 'JOD', 'JPY', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT', 'TND', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'UYU', 'UZS', 'VED', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'));--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_currency" CHECK (currency in ('AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'JMD', 'JOD', 'JPY', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT', 'TND', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'UYU', 'UZS', 'VED', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'));--> statement-breakpoint
ALTER TABLE "orders" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_lines" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "orders" o SET "billed_one_time" = b.once, "billed_monthly" = b.monthly
FROM (
  SELECT l."tenant_id", l."order_id",
    sum(l."quantity" * coalesce(CASE WHEN r."model" = 'resale' THEN l."transfer_one_time" END, l."retail_one_time", 0)) AS once,
    sum(round(l."quantity" * coalesce(CASE WHEN r."model" = 'resale' THEN l."transfer_recurring" END, l."retail_recurring", 0)::numeric
      / CASE l."period" WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END)) AS monthly
  FROM "order_lines" l JOIN "orders" r ON r."tenant_id" = l."tenant_id" AND r."id" = l."order_id"
  GROUP BY l."tenant_id", l."order_id"
) b WHERE b."tenant_id" = o."tenant_id" AND b."order_id" = o."id";--> statement-breakpoint
UPDATE "order_lines" SET "activated_at" = "delivery_changed_at" WHERE "delivery_state" = 'activated';--> statement-breakpoint
-- By months of the usual time zone: other settings move only what was activated within hours of a month's end.
INSERT INTO "running_months" ("tenant_id", "id", "month", "currency", "billed_monthly")
SELECT l."tenant_id", gen_random_uuid(), to_char(l."activated_at" AT TIME ZONE 'Europe/Berlin', 'YYYY-MM'), o."currency",
  sum(round(l."quantity" * coalesce(CASE WHEN o."model" = 'resale' THEN l."transfer_recurring" END, l."retail_recurring")::numeric
    / CASE l."period" WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END))
FROM "order_lines" l JOIN "orders" o ON o."tenant_id" = l."tenant_id" AND o."id" = l."order_id"
WHERE l."activated_at" IS NOT NULL AND l."retail_recurring" IS NOT NULL
GROUP BY 1, 3, 4;--> statement-breakpoint
ALTER TABLE "order_lines" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orders" FORCE ROW LEVEL SECURITY;
